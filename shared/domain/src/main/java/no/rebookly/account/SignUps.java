package no.rebookly.account;

import java.time.Instant;
import java.util.Optional;

/** Where sign-ups wait for their address to be proven. */
public interface SignUps {
    /** Replaces an earlier one of the same address, whose code is good for nothing from then on. */
    void put(PendingSignUp signUp);

    /**
     * Counts a try and gives the sign-up to compare with, in one step: however many guess at once, {@link
     * PendingSignUp#MOST_TRIES} get one. Empty when there is none, it has expired, or the tries are used up.
     */
    Optional<PendingSignUp> attempt(EmailAddress email, Instant now);

    /** Idempotent. */
    void remove(EmailAddress email);
}
