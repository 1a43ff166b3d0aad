package no.rebookly.account;

import no.rebookly.session.SignedIn;

/** What became of a sign-up's code. */
public sealed interface VerifySignUpOutcome {
    /** The account is there; the session can enrol a second factor and nothing else. */
    record Verified(SignedIn signedIn) implements VerifySignUpOutcome {}

    /** Wrong, expired, tried too often, or no sign-up at all: the same answer, so that addresses cannot be probed. */
    record Refused() implements VerifySignUpOutcome {}
}
