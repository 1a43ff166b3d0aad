package no.rebookly.account;

import no.rebookly.session.SignedIn;

/** What became of a second factor. */
public sealed interface SecondFactorOutcome {
    /** A full session, under a new token. */
    record Proven(SignedIn signedIn) implements SecondFactorOutcome {}

    /** Wrong or used before. */
    record Refused() implements SecondFactorOutcome {}
}
