package no.rebookly.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * A sign-up whose e-mail address is not proven yet.
 *
 * @param account the id that the account will have: chosen here, so that a verification that died can be tried again
 */
public record PendingSignUp(
        AccountId account,
        StudioId studio,
        EmailAddress email,
        PasswordHash hash,
        LegalName name,
        String studioName,
        Optional<PhoneNumber> phone,
        String agreementVersion,
        Language language,
        EmailCode code,
        Instant createdAt) {
    public static final Duration LIFE = Duration.ofMinutes(30);

    /** So many codes can be tried before a new sign-up is needed. */
    public static final int MOST_TRIES = 5;

    public Instant expiresAt() {
        return createdAt.plus(LIFE);
    }

    @Override
    public String toString() {
        return "PendingSignUp[" + account + "]";
    }
}
