package no.rebookly.account;

import no.rebookly.session.SignedIn;

/** What became of an address and a password. */
public sealed interface SignInOutcome {
    /** The second factor comes next. */
    record SecondFactorNext(SignedIn signedIn) implements SignInOutcome {}

    /** No second factor was ever enrolled: that comes next. */
    record EnrolNext(SignedIn signedIn) implements SignInOutcome {}

    /** Unknown address or wrong password: the same answer, after the same work. */
    record Refused() implements SignInOutcome {}
}
