package no.rebookly.account;

import no.rebookly.language.Words;

/** Why a password is not taken. */
public enum PasswordFault {
    TOO_SHORT(new Words("Må ha minst 12 tegn.", "Must have at least 12 characters.")),
    TOO_LONG(new Words("Kan ha høyst 128 tegn.", "Can have at most 128 characters.")),
    GUESSABLE(new Words(
            "Er for lett å gjette. Bruk noe annet enn vanlige ord, rekker, navnet ditt og navnet på salongen.",
            "Is too easy to guess. Use something else than common words, sequences, your name and the studio's name."));

    private final Words words;

    PasswordFault(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
