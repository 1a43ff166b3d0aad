package no.rebookly.language;

import java.util.Locale;

/** The languages that Rebookly speaks: Bokmål first, English second. */
public enum Language {
    NB,
    EN;

    /** The language a person asked for by {@code Accept-Language} (RFC 9110, 12.5.4): English when it is named before any Scandinavian one, else Bokmål. */
    public static Language ofHeader(String acceptLanguage) {
        for (var range : acceptLanguage.split(",", 20)) {
            var tag = range.strip().toLowerCase(Locale.ROOT);
            if (tag.startsWith("en")) {
                return EN;
            }
            if (tag.startsWith("nb")
                    || tag.startsWith("no")
                    || tag.startsWith("nn")
                    || tag.startsWith("da")
                    || tag.startsWith("sv")) {
                return NB;
            }
        }
        return NB;
    }

    /** The BCP 47 tag, for the {@code Content-Language} of an answer. */
    public String tag() {
        return this == NB ? "nb" : "en";
    }
}
