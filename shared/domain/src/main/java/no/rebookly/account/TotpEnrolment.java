package no.rebookly.account;

import java.util.Optional;

/**
 * An account's authenticator app.
 *
 * @param secret the one that signs in; empty until a first one is confirmed
 * @param unconfirmed one that was shown and not confirmed yet; until then the other one goes on to count
 */
public record TotpEnrolment(Optional<TotpSecret> secret, Optional<TotpSecret> unconfirmed) {
    public static final TotpEnrolment NONE = new TotpEnrolment(Optional.empty(), Optional.empty());

    public boolean isConfirmed() {
        return secret.isPresent();
    }
}
