package no.rebookly.text;

import no.rebookly.language.Words;

/** Why a text cannot be sent. */
public enum SmsTextFault {
    EMPTY("Teksten er tom.", "The text is empty."),
    TOO_LONG(
            "Teksten er for lang. Den kan ha høyst 1600 tegn.",
            "The text is too long. It can have at most 1,600 characters."),
    CONTROL_CHARACTER(
            "Teksten har et usynlig styretegn. Skriv den på nytt uten å lime inn.",
            "The text has an invisible control character. Write it again without pasting.");

    private final Words words;

    SmsTextFault(String nb, String en) {
        this.words = new Words(nb, en);
    }

    public Words words() {
        return words;
    }
}
