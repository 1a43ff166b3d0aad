package no.rebookly.testing.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.idempotency.Answers;
import no.rebookly.idempotency.Begun;
import no.rebookly.idempotency.KeptAnswer;
import no.rebookly.studio.StudioId;

/** Answers in memory. */
public final class InMemoryAnswers implements Answers {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<String, Claim> claims = new HashMap<>();

    @Override
    public synchronized Begun begin(StudioId studio, String key, String requestHash, Instant now) {
        var found = claims.get(studio + key);
        if (found == null || !now.isBefore(found.since.plus(KEPT))) {
            claims.put(studio + key, new Claim(requestHash, now, now.plusSeconds(LEASE_SECONDS), Optional.empty()));
            return new Begun.Fresh(now);
        }
        if (!found.requestHash.equals(requestHash)) {
            return new Begun.OtherRequest();
        }
        if (found.answer.isPresent()) {
            return new Begun.Answered(found.answer.get());
        }
        if (now.isBefore(found.leasedUntil)) {
            return new Begun.StillRunning();
        }
        claims.put(studio + key, new Claim(requestHash, found.since, now.plusSeconds(LEASE_SECONDS), Optional.empty()));
        return new Begun.Fresh(found.since);
    }

    @Override
    public synchronized void finish(StudioId studio, String key, KeptAnswer answer) {
        claims.computeIfPresent(
                studio + key,
                (id, claim) -> new Claim(claim.requestHash, claim.since, claim.leasedUntil, Optional.of(answer)));
    }

    @Override
    public synchronized void forget(StudioId studio, String key) {
        claims.remove(studio + key);
    }

    @Override
    public synchronized void release(StudioId studio, String key) {
        claims.computeIfPresent(
                studio + key,
                (id, claim) -> claim.answer.isPresent()
                        ? claim
                        : new Claim(claim.requestHash, claim.since, Instant.EPOCH, Optional.empty()));
    }

    private record Claim(String requestHash, Instant since, Instant leasedUntil, Optional<KeptAnswer> answer) {}
}
