package no.rebookly.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.studio.StudioId;

/**
 * A signed-in person at one studio.
 *
 * @param tokenHash {@link SessionToken#hash}
 * @param lastSeenAt written at most once an hour: the idle limit is counted in days
 * @param provenAt the last time a second factor was given; a step-up asks for one within {@link #STEP_UP}
 */
public record Session(
        String tokenHash,
        AccountId account,
        StudioId studio,
        SessionLevel level,
        Instant createdAt,
        Instant lastSeenAt,
        Optional<Instant> provenAt) {
    public static final Duration IDLE = Duration.ofDays(7);
    public static final Duration ABSOLUTE = Duration.ofDays(30);
    public static final Duration UNFINISHED = Duration.ofMinutes(30);
    public static final Duration STEP_UP = Duration.ofMinutes(10);

    /** The instant from which it is good for nothing, however its item lingers in the store. */
    public Instant expiresAt() {
        if (level != SessionLevel.FULL) {
            return createdAt.plus(UNFINISHED);
        }
        var idle = lastSeenAt.plus(IDLE);
        var absolute = createdAt.plus(ABSOLUTE);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    public boolean isLive(Instant now) {
        return now.isBefore(expiresAt());
    }

    public boolean isSteppedUp(Instant now) {
        return provenAt.isPresent() && now.isBefore(provenAt.get().plus(STEP_UP));
    }

    public Session seenAt(Instant now) {
        return new Session(tokenHash, account, studio, level, createdAt, now, provenAt);
    }

    /** After a second factor was given once more. */
    public Session provenAt(Instant now) {
        return new Session(tokenHash, account, studio, level, createdAt, lastSeenAt, Optional.of(now));
    }
}
