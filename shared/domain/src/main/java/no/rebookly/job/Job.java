package no.rebookly.job;

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
        long version) {}
