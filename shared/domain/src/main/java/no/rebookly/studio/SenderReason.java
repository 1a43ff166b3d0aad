package no.rebookly.studio;

import no.rebookly.language.Words;

/** Why a sender identity was not approved at once. */
public enum SenderReason {
    PROTECTED_NAME(new Words(
            "Avsendernavnet ligner et kjent navn som er vernet. Velg et navn som er ditt eget.",
            "The sender name looks like a known protected name. Choose a name of your own."));

    private final Words words;

    SenderReason(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
