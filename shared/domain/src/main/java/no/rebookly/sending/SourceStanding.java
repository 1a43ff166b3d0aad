package no.rebookly.sending;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.message.Message;

/** Whether the campaign or automation that planned a message still wants it sent. */
public sealed interface SourceStanding {
    /** @param changedAt what it planned before is called back */
    record Going(Optional<Instant> changedAt) implements SourceStanding {}

    /**
     * Its messages wait.
     *
     * @param changedAt what it planned before is called back
     */
    record Paused(Reason reason, Optional<Instant> changedAt) implements SourceStanding {}

    /** Its messages are called back. */
    record Stopped(Reason reason) implements SourceStanding {}

    /** How it stands to one message, which may say what its source has stopped saying since. */
    default SourceStanding to(Message message) {
        var changedAt =
                switch (this) {
                    case Going going -> going.changedAt();
                    case Paused paused -> paused.changedAt();
                    case Stopped stopped -> Optional.<Instant>empty();
                };
        return changedAt.filter(message.plannedAt()::isBefore).isPresent()
                ? new Stopped(Reason.AUTOMATION_CHANGED)
                : this;
    }
}
