package no.rebookly.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;

/**
 * A piece of long work, done a page at a time; killed anywhere it goes on from its cursor.
 *
 * @param subject what it works on, such as an import's id
 * @param cursor where the next page starts; meaningful to its worker alone
 * @param done and total count things a person knows, such as rows; total 0 while it is not known
 * @param attempts how often it was begun since it last got further
 * @param result counts that its worker tells at the end; empty where it tells none
 * @param cancelling asked for; its worker ends it at the next page
 * @param dueAt when the planner queues it again should its queue entry be lost; empty once it has ended
 */
public record Job(
        StudioId studio,
        JobId id,
        JobKind kind,
        String subject,
        JobState state,
        String cursor,
        long done,
        long total,
        int attempts,
        Map<String, Long> result,
        boolean cancelling,
        Optional<Words> problem,
        Instant createdAt,
        Optional<Instant> dueAt,
        long version) {
    /** A fault that comes back so often does not go away by itself. */
    public static final int MOST_ATTEMPTS = 8;

    /** Longer than any page takes, so that the planner only brings back what nobody works on. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    public Job {
        result = Map.copyOf(result);
    }

    /** A new job, at its beginning. */
    public static Job start(StudioId studio, JobId id, JobKind kind, String subject, Instant now) {
        var due = Optional.of(now.plus(PATIENCE));
        return new Job(
                studio,
                id,
                kind,
                subject,
                JobState.RUNNING,
                "",
                0,
                0,
                0,
                Map.of(),
                false,
                Optional.empty(),
                now,
                due,
                0);
    }

    /** After a page. */
    public Job advanced(String next, long nowDone, long nowTotal, Instant now) {
        return new Job(
                studio,
                id,
                kind,
                subject,
                state,
                next,
                nowDone,
                nowTotal,
                0,
                result,
                cancelling,
                problem,
                createdAt,
                Optional.of(now.plus(PATIENCE)),
                version);
    }

    /** For good: nothing brings it back. */
    public Job ended(JobState end, Optional<Words> why) {
        return new Job(
                studio,
                id,
                kind,
                subject,
                end,
                cursor,
                done,
                total,
                attempts,
                result,
                cancelling,
                why,
                createdAt,
                Optional.empty(),
                version);
    }

    public Job cancelled() {
        return new Job(
                studio, id, kind, subject, state, cursor, done, total, attempts, result, true, problem, createdAt,
                dueAt, version);
    }

    /** Begun once more; whoever begins too often without getting further is given up. */
    public Job attempted(Instant now) {
        return new Job(
                studio,
                id,
                kind,
                subject,
                state,
                cursor,
                done,
                total,
                attempts + 1,
                result,
                cancelling,
                problem,
                createdAt,
                Optional.of(now.plus(PATIENCE)),
                version);
    }

    public Job telling(Map<String, Long> counts) {
        return new Job(
                studio,
                id,
                kind,
                subject,
                state,
                cursor,
                done,
                total,
                attempts,
                counts,
                cancelling,
                problem,
                createdAt,
                dueAt,
                version);
    }
}
