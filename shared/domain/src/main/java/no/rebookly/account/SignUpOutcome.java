package no.rebookly.account;

/** What became of a sign-up. Whether the address was known is not part of it. */
public sealed interface SignUpOutcome {
    record MailSent() implements SignUpOutcome {}

    record WeakPassword(PasswordFault fault) implements SignUpOutcome {}

    /** Another version than the current one was accepted. */
    record OutdatedAgreement() implements SignUpOutcome {}
}
