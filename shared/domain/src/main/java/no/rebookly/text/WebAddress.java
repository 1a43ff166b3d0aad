package no.rebookly.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a phone makes into a link. Besides schemes and www that is a bare domain such as salong.no, so every country's
 * ending and the common others count; "kl. 10.30" and "f.eks." do not. An e-mail address is none.
 */
final class WebAddress {
    private static final Pattern SCHEME =
            Pattern.compile("(?:https?|ftp)\\s?:\\s?/|\\bwww\\s?\\.\\s?\\p{L}", Pattern.CASE_INSENSITIVE);
    // A host has at most 127 parts; without a bound a long text of dots and letters would exhaust the stack.
    private static final Pattern HOST = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.){1,126}(?<ending>xn--[a-z0-9-]+|\\p{L}{2,24})(?![\\p{L}\\p{N}@])");
    private static final Pattern IP = Pattern.compile("(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?:[:/]|(?![0-9.]))");
    private static final Set<String> ENDINGS = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()).map(country -> country.toLowerCase(Locale.ROOT)),
                    Stream.of(
                            "eu",
                            "uk",
                            "su",
                            "ac",
                            "com",
                            "net",
                            "org",
                            "info",
                            "biz",
                            "edu",
                            "gov",
                            "int",
                            "mil",
                            "name",
                            "pro",
                            "mobi",
                            "app",
                            "dev",
                            "page",
                            "web",
                            "site",
                            "online",
                            "website",
                            "space",
                            "tech",
                            "cloud",
                            "digital",
                            "agency",
                            "media",
                            "design",
                            "studio",
                            "salon",
                            "hair",
                            "beauty",
                            "spa",
                            "skin",
                            "makeup",
                            "tattoo",
                            "yoga",
                            "fit",
                            "fitness",
                            "health",
                            "care",
                            "clinic",
                            "shop",
                            "store",
                            "sale",
                            "deals",
                            "discount",
                            "bargains",
                            "gift",
                            "gifts",
                            "club",
                            "vip",
                            "win",
                            "bid",
                            "top",
                            "xyz",
                            "live",
                            "life",
                            "style",
                            "today",
                            "world",
                            "link",
                            "click",
                            "one",
                            "fun",
                            "bar",
                            "cafe",
                            "events",
                            "booking",
                            "email",
                            "social",
                            "bio",
                            "blog",
                            "news",
                            "help",
                            "support",
                            "services",
                            "solutions",
                            "group",
                            "team",
                            "work",
                            "works",
                            "company",
                            "center",
                            "oslo",
                            "zone",
                            "art",
                            "photo",
                            "pics",
                            "video",
                            "love",
                            "wedding",
                            "goog",
                            "google",
                            "page",
                            "here",
                            "now",
                            "menu",
                            "rest",
                            "restaurant",
                            "wiki",
                            "ninja",
                            "rocks",
                            "cool",
                            "chat",
                            "run",
                            "icu",
                            "buzz",
                            "monster",
                            "quest",
                            "sbs",
                            "cfd",
                            "mom",
                            "lol",
                            "asia",
                            "tel",
                            "travel",
                            "jobs",
                            "coop"))
            .collect(Collectors.toUnmodifiableSet());

    private WebAddress() {}

    static boolean isIn(String text) {
        // Full-width and ideographic dots reach the same host (UTS 46), and an invisible character breaks no link on a
        // phone.
        var plain = Normalizer.normalize(text.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFKC)
                .replace('\u3002', '.')
                .toLowerCase(Locale.ROOT);
        if (SCHEME.matcher(plain).find() || IP.matcher(plain).find()) {
            return true;
        }
        return HOST.matcher(plain)
                .results()
                .map(found -> found.group("ending"))
                .anyMatch(ending -> ENDINGS.contains(ending) || ending.startsWith("xn--"));
    }
}
