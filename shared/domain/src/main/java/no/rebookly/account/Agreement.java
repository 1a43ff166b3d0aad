package no.rebookly.account;

import no.rebookly.language.Words;
import no.rebookly.text.TextResource;

/**
 * The data-processing agreement between a studio (controller) and Rebookly (processor), GDPR article 28, with the list of
 * sub-processors.
 *
 * @param version the day it was written; a change of the text is a new version
 */
public record Agreement(String version, Words text) {
    private static final String CURRENT = "2026-11-22";

    public static Agreement current() {
        return new Agreement(
                CURRENT,
                new Words(
                        TextResource.read(Agreement.class, "agreement-" + CURRENT + ".nb.txt"),
                        TextResource.read(Agreement.class, "agreement-" + CURRENT + ".en.txt")));
    }

    public static boolean isCurrent(String version) {
        return version.equals(CURRENT);
    }
}
