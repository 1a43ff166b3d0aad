package no.rebookly.campaign;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;

/**
 * One send to the customers that a filter matches.
 *
 * @param startedAt when it began to run: what its messages were planned for; empty before
 * @param dueAt when the planner has to look at it again; empty while nobody has to
 * @param version 0 before the first write
 */
public record Campaign(
        StudioId studio,
        CampaignId id,
        MessageKind kind,
        CampaignContent content,
        CampaignState state,
        Progress progress,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> dueAt,
        long version) {

    /**
     * How far the planner has come; a planner that died goes on from here.
     *
     * @param plannedCursor the last customer whose intent was planned, in the order of ids
     * @param planned whether every customer's intent was
     * @param lastTurn the last turn that a message of it was given while planning goes on
     * @param settledThrough a position in the list of its messages before which none is open any more
     */
    public record Progress(
            Optional<String> plannedCursor,
            boolean planned,
            Optional<Instant> lastTurn,
            Optional<String> settledThrough) {
        public static final Progress NONE = new Progress(Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    public static Campaign draft(
            StudioId studio, CampaignId id, MessageKind kind, CampaignContent content, Instant now) {
        return new Campaign(
                studio,
                id,
                kind,
                content,
                CampaignState.DRAFT,
                Progress.NONE,
                now,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public Source source() {
        return Source.of(id);
    }

    /** With other content; whether it may still have some is for its state to say. */
    public Campaign with(CampaignContent other) {
        return new Campaign(studio, id, kind, other, state, progress, createdAt, startedAt, dueAt, version);
    }

    public Campaign withVersion(long other) {
        return new Campaign(studio, id, kind, content, state, progress, createdAt, startedAt, dueAt, other);
    }

    /** Goes now, or is scheduled when its moment is still to come: from a draft, from its schedule, or after a pause. */
    public Campaign going(Instant now) {
        var later = content.sendAt().filter(now::isBefore);
        if (startedAt.isEmpty() && later.isPresent()) {
            return moved(CampaignState.SCHEDULED, startedAt, later);
        }
        return moved(CampaignState.RUNNING, startedAt.or(() -> Optional.of(now)), Optional.of(now));
    }

    public Campaign paused() {
        return moved(CampaignState.PAUSED, startedAt, Optional.empty());
    }

    /** Due at once when it has messages to call back. */
    public Campaign cancelled(Instant now) {
        return moved(CampaignState.CANCELLED, startedAt, startedAt.map(started -> now));
    }

    public Campaign done() {
        return moved(CampaignState.DONE, startedAt, Optional.empty());
    }

    /** The planner has come further, or has nothing left to do when {@code nextDue} is empty. */
    public Campaign progressed(Progress further, Optional<Instant> nextDue) {
        return new Campaign(studio, id, kind, content, state, further, createdAt, startedAt, nextDue, version);
    }

    private Campaign moved(CampaignState next, Optional<Instant> started, Optional<Instant> due) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a campaign that is " + state + " does not become " + next);
        }
        return new Campaign(studio, id, kind, content, next, progress, createdAt, started, due, version);
    }

    @Override
    public String toString() {
        return "Campaign[" + id + ", " + state + "]";
    }
}
