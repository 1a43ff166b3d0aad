package no.rebookly.link;

import java.util.List;
import java.util.Locale;

/**
 * Tells who follows a link by method and user agent alone, without cookie or fingerprint. What it cannot tell is when: that a
 * browser which comes too soon is no person is decided where the link is counted. docs/clicks.md says how well it does.
 */
public final class VisitorClassifier {
    /** No telephone sends a longer one: an app's whole pedigree takes about 400. */
    public static final int LONGEST_AGENT = 1_000;

    /** What follows "Mozilla/5.0 (" on a telephone or tablet; the rest an app may have cut short or added to as it likes. */
    private static final List<String> TELEPHONES = List.of(
            "iphone",
            "ipad",
            "ipod",
            "android",
            "linux; android",
            "linux; u; android",
            "linux; arm_64; android",
            "mobile");

    private static final List<String> COMPUTERS = List.of("windows nt", "macintosh", "x11");

    /** What draws the page in every browser of today. Internet Explorer up to 10 is left to machines. */
    private static final List<String> ENGINES = List.of("applewebkit/", "gecko/", "trident/7", "presto/");

    /** Apps that send their own name instead of a browser's when a person taps. */
    private static final String INSTAGRAM = "instagram ";

    private static final String FACEBOOK = "[fban/";

    private final KnownAgents known = new KnownAgents();

    public Visitor classify(Knock knock) {
        if (knock.method().equals("HEAD")) {
            return Visitor.PREVIEW;
        }
        if (knock.userAgent().length() > LONGEST_AGENT) {
            return Visitor.UNKNOWN;
        }
        var agent = knock.userAgent().strip().toLowerCase(Locale.ROOT);
        var named = known.named(agent);
        return named.isPresent() ? named.get() : unnamed(agent);
    }

    private Visitor unnamed(String agent) {
        if (isMachine(agent)) {
            return Visitor.SCANNER;
        }
        return isBrowser(agent) ? Visitor.PERSON : Visitor.UNKNOWN;
    }

    /**
     * "Mozilla/5.0 (compatible; …)" is how machines have introduced themselves for thirty years, and old Explorers; others put
     * their name where browsers say what they are like.
     */
    private static boolean isMachine(String agent) {
        return (agent.contains("compatible;") && !agent.contains("msie"))
                || agent.contains("like gecko;")
                || agent.contains("like gecko,");
    }

    private boolean isBrowser(String agent) {
        if (agent.startsWith(INSTAGRAM) || agent.contains(FACEBOOK)) {
            return true;
        }
        if (!agent.startsWith("mozilla/") && !agent.startsWith("opera/")) {
            return false;
        }
        return begins(agent, TELEPHONES)
                || (begins(agent, COMPUTERS) && hasAnEngine(agent) && known.namesOnlyBrowsers(agent));
    }

    private static boolean begins(String agent, List<String> devices) {
        var bracket = agent.indexOf('(');
        for (var device : devices) {
            if (bracket > 0 && agent.startsWith(device, bracket + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAnEngine(String agent) {
        for (var engine : ENGINES) {
            if (agent.contains(engine)) {
                return true;
            }
        }
        return false;
    }
}
