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
 * @param previewedVersion the version whose preview the owner has seen; it can be switched on only at that version
 * @param version 0 before the first write
 */
public record Automation(
        StudioId studio,
        AutomationId id,
        AutomationContent content,
        AutomationState state,
        Instant createdAt,
        Optional<Instant> activatedAt,
        Optional<Long> previewedVersion,
        long version) {
    /** More rules than this nobody oversees. */
    public static final int MOST_OF_A_STUDIO = 20;

    public static Automation draft(StudioId studio, AutomationId id, AutomationContent content, Instant now) {
        return new Automation(studio, id, content, AutomationState.DRAFT, now, Optional.empty(), Optional.empty(), 0);
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
        return switch (content.rule()) {
            case Rule.Rebook rule -> Oslo.at(day, rule.atTime());
            case Rule.WinBack rule -> Oslo.at(day, rule.atTime());
            case Rule.AppointmentReminder rule -> Oslo.startOf(day);
        };
    }

    public boolean isActive() {
        return state == AutomationState.ACTIVE;
    }

    /** With other content: what was previewed is no longer what it is. */
    public Automation with(AutomationContent other) {
        return new Automation(studio, id, other, state, createdAt, activatedAt, Optional.empty(), version);
    }

    /** The owner has seen who would get it at this version; seeing it changes the version, so it names the next one. */
    public Automation previewed() {
        return new Automation(studio, id, content, state, createdAt, activatedAt, Optional.of(version + 1), version);
    }

    public boolean isPreviewed() {
        return previewedVersion.equals(Optional.of(version));
    }

    public Automation activated(Instant now) {
        return new Automation(
                studio, id, content, AutomationState.ACTIVE, createdAt, Optional.of(now), Optional.empty(), version);
    }

    public Automation paused() {
        return new Automation(
                studio, id, content, AutomationState.PAUSED, createdAt, activatedAt, Optional.empty(), version);
    }

    public Automation withVersion(long other) {
        return new Automation(studio, id, content, state, createdAt, activatedAt, previewedVersion, other);
    }

    @Override
    public String toString() {
        return "Automation[" + id + ", " + state + "]";
    }
}
