package no.rebookly.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;

/**
 * A rule that sends by itself.
 *
 * @param activatedAt when it was last switched on; empty before
 * @param changedAt when it was last changed in what it says, to whom or when, after it had been switched on: what it had planned
 *     before says what its owner no longer wants said
 * @param previewedVersion the version whose preview the owner has seen; it can be switched on only at that version. Seeing it
 *     changes nothing that others could be stale about, so it makes no new version
 * @param version 0 before the first write
 */
public record Automation(
        StudioId studio,
        AutomationId id,
        AutomationContent content,
        AutomationState state,
        Instant createdAt,
        Optional<Instant> activatedAt,
        Optional<Instant> changedAt,
        Optional<Long> previewedVersion,
        long version) {
    /** More rules than this nobody oversees. */
    public static final int MOST_OF_A_STUDIO = 20;

    public static Automation draft(StudioId studio, AutomationId id, AutomationContent content, Instant now) {
        return new Automation(
                studio,
                id,
                content,
                AutomationState.DRAFT,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public Source source() {
        return Source.of(id);
    }

    public AutomationKind kind() {
        return content.rule().kind();
    }

    public MessageKind messages() {
        return kind().messages();
    }

    /** When it writes on a day; a reminder has an hour of its own for each appointment, and none of a day. */
    public Instant at(LocalDate day) {
        return content.rule().dailyAt().map(time -> Oslo.at(day, time)).orElseGet(() -> Oslo.startOf(day));
    }

    /** The first moment from an instant on at which it writes. */
    public Instant nextAt(Instant instant) {
        if (content.rule().dailyAt().isEmpty()) {
            return instant;
        }
        var sameDay = at(Oslo.day(instant));
        return sameDay.isBefore(instant) ? at(Oslo.day(instant).plusDays(1)) : sameDay;
    }

    public boolean isActive() {
        return state == AutomationState.ACTIVE;
    }

    /** With other content: what was previewed is no longer what it is, so one that sends stops until it is seen anew. */
    public Automation with(AutomationContent other, Instant now) {
        var waiting = state == AutomationState.ACTIVE ? AutomationState.PAUSED : state;
        var changed = activatedAt.map(since -> now);
        return new Automation(studio, id, other, waiting, createdAt, activatedAt, changed, Optional.empty(), version);
    }

    /** The owner has seen who would get it at this version. */
    public Automation previewed() {
        return new Automation(
                studio, id, content, state, createdAt, activatedAt, changedAt, Optional.of(version), version);
    }

    /** With another name: who gets it and what it says is what was previewed, also at the version that this becomes. */
    public Automation named(String other) {
        return new Automation(
                studio,
                id,
                content.named(other),
                state,
                createdAt,
                activatedAt,
                changedAt,
                previewedVersion.filter(Long.valueOf(version)::equals).map(seen -> seen + 1),
                version);
    }

    public boolean isPreviewed() {
        return previewedVersion.equals(Optional.of(version));
    }

    public Automation activated(Instant now) {
        return new Automation(
                studio,
                id,
                content,
                AutomationState.ACTIVE,
                createdAt,
                Optional.of(now),
                changedAt,
                Optional.empty(),
                version);
    }

    public Automation paused() {
        return new Automation(
                studio,
                id,
                content,
                AutomationState.PAUSED,
                createdAt,
                activatedAt,
                changedAt,
                Optional.empty(),
                version);
    }

    public Automation withVersion(long other) {
        return new Automation(studio, id, content, state, createdAt, activatedAt, changedAt, previewedVersion, other);
    }

    @Override
    public String toString() {
        return "Automation[" + id + ", " + state + "]";
    }
}
