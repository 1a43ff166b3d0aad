package no.rebookly.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a provider was asked to take an SMS.
 *
 * @param message that it was; empty for one to an owner's own phone, whose receipt settles nothing
 * @param attempt the sender's claim
 * @param at just before the provider was asked
 * @param providerId empty until the answer is known, and for good when it was lost
 */
public record Asked(Optional<MessageRef> message, String attempt, Instant at, Optional<String> providerId) {
    /** By how much the provider's clock may be behind ours. */
    private static final Duration BEHIND = Duration.ofSeconds(5);
    /** As long as a sender may live (the time limit of its function): later nobody can have been asking. */
    private static final Duration OUT_FOR = Duration.ofSeconds(30);

    /** The provider said under which id it took it. */
    public Asked takenAs(String id) {
        return new Asked(message, attempt, at, Optional.of(id));
    }

    /** Whether what the provider took at this moment, by its own clock, can be this. */
    public boolean wasOutAt(Instant taken) {
        return !taken.isBefore(at.minus(BEHIND)) && !taken.isAfter(at.plus(OUT_FOR));
    }
}
