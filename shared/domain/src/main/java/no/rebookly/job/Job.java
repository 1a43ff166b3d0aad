package no.rebookly.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;

/**
 * A piece of long work, done a page at a time; killed anywhere it goes on from its cursor.
 *
 * @param subject what it works on, such as an import's id
 * @param cursor where the next page starts; meaningful to its worker alone
 * @param done and total count things a person knows, such as rows; total 0 while it is not known
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
        boolean cancelling,
        Optional<Words> problem,
        Instant createdAt,
        Optional<Instant> dueAt,
        long version) {
    /** Longer than any page takes, so that the planner only brings back what nobody works on. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A new job, at its beginning. */
    public static Job start(StudioId studio, JobId id, JobKind kind, String subject, Instant now) {
        var due = Optional.of(now.plus(PATIENCE));
        return new Job(studio, id, kind, subject, JobState.RUNNING, "", 0, 0, false, Optional.empty(), now, due, 0);
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
                cancelling,
                why,
                createdAt,
                Optional.empty(),
                version);
    }

    public Job cancelled() {
        return new Job(studio, id, kind, subject, state, cursor, done, total, true, problem, createdAt, dueAt, version);
    }
}
