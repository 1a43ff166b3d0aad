package no.rebookly.account;

import java.util.List;
import no.rebookly.session.SignedIn;

/** What became of the first code of a new authenticator. */
public sealed interface ConfirmTotpOutcome {
    /** @param recoveryCodes to be shown this once */
    record Confirmed(SignedIn signedIn, List<RecoveryCode> recoveryCodes) implements ConfirmTotpOutcome {
        public Confirmed {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }

    record WrongCode() implements ConfirmTotpOutcome {}

    /** No secret was offered, or another one meanwhile. */
    record NothingToConfirm() implements ConfirmTotpOutcome {}

    /** The account has a second factor, and this session has not given it. */
    record SecondFactorOwed() implements ConfirmTotpOutcome {}
}
