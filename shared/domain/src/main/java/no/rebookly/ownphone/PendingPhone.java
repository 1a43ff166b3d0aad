package no.rebookly.ownphone;

import java.time.Duration;
import java.time.Instant;
import no.rebookly.account.AccountId;
import no.rebookly.phone.PhoneNumber;

/** A number that waits for its code to come back. */
public record PendingPhone(AccountId account, PhoneNumber number, PhoneCode code, Instant createdAt) {
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** So many codes can be tried before a new one has to be sent. */
    public static final int MOST_TRIES = 5;

    public Instant expiresAt() {
        return createdAt.plus(LIFE);
    }

    @Override
    public String toString() {
        return "PendingPhone[" + account + "]";
    }
}
