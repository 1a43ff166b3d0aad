package no.rebookly.due;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.message.Attempt;
import no.rebookly.message.Change;
import no.rebookly.message.Message;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.MessageTransitions;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.sending.Decision;
import no.rebookly.sending.ReadStanding;
import no.rebookly.sending.Reason;
import no.rebookly.sending.Reconsider;
import no.rebookly.sending.SourceStanding;
import no.rebookly.studio.StudioId;

/**
 * Takes a message that is due one step further: lets a held one go, queues again what a queue lost, gives up a dead sender's,
 * and ends the wait for a receipt. Of two that do it at once one writes, and what one queues twice is claimed once.
 */
public final class LookAfterMessage {
    /** A queued message that nobody claimed by then is queued again. */
    public static final Duration QUEUED_FOR = Duration.ofMinutes(5);

    private final Messages messages;
    private final ReadStanding readStanding;
    private final InstantSource clock;

    public LookAfterMessage(Messages messages, ReadStanding readStanding, InstantSource clock) {
        this.messages = messages;
        this.readStanding = readStanding;
        this.clock = clock;
    }

    /** True: it has to be brought to its sender now. The index may be behind: what is not due any more is left alone. */
    public boolean lookAfter(MessageRef ref, Turns turns) {
        var now = clock.instant();
        return messages.find(ref)
                .filter(message ->
                        message.dueAt().filter(at -> !at.isAfter(now)).isPresent())
                .filter(message -> step(message, turns, now))
                .isPresent();
    }

    /**
     * The same before its time, because how its source stands has changed: what waited for the source to go on is let go, what
     * came from a source that is gone is called back, and whatever else waits goes on waiting. True: it has to be brought to its
     * sender now.
     *
     * @param standing of its source
     */
    boolean followSource(Message message, SourceStanding standing) {
        var now = clock.instant();
        return switch (standing.to(message)) {
            case SourceStanding.Stopped(var reason) -> cancel(message, reason, now);
            case SourceStanding.Paused paused -> false;
            case SourceStanding.Going going ->
                message.state() == MessageState.HELD
                        && message.reason().equals(Optional.of(Reason.AUTOMATION_PAUSED))
                        && messages.change(release(message, now));
        };
    }

    private boolean step(Message message, Turns turns, Instant now) {
        return switch (message.state()) {
            case HELD -> letGo(message, turns, now);
            case QUEUED -> queueAgain(message, now);
            case SENDING -> giveUp(message, now);
            case SENT -> {
                messages.change(moved(message, MessageEvent.NO_RECEIPT_IN_TIME)
                        .settledAt(now)
                        .done());
                yield false;
            }
            case DELIVERED, UNDELIVERED, NO_RECEIPT, FAILED, UNKNOWN, SKIPPED, CANCELLED -> {
                messages.change(message.change().dueAt(Optional.empty()).done());
                yield false;
            }
        };
    }

    private boolean letGo(Message message, Turns turns, Instant now) {
        return switch (standing(message)) {
            case SourceStanding.Stopped(var reason) -> cancel(message, reason, now);
            case SourceStanding.Paused paused -> {
                var until = Optional.of(now.plus(Reconsider.PAUSED_FOR));
                messages.change(message.change()
                        .because(Optional.of(paused.reason()))
                        .until(until)
                        .dueAt(until)
                        .done());
                yield false;
            }
            case SourceStanding.Going going -> release(messages, message, turns, now);
        };
    }

    /** True: it goes now. It may have to wait for its turn once more: when an hour opens for thousands, or after a stop. */
    static boolean release(Messages messages, Message message, Turns turns, Instant now) {
        if (turns.next(message.studio()) instanceof Decision.Hold hold) {
            messages.change(message.change()
                    .because(Optional.of(hold.reason()))
                    .until(Optional.of(hold.until()))
                    .dueAt(Optional.of(hold.until()))
                    .done());
            return false;
        }
        return messages.change(release(message, now));
    }

    /** A held message on its way to its sender. */
    private static Message release(Message message, Instant now) {
        return moved(message, MessageEvent.RELEASED)
                .because(Optional.empty())
                .until(Optional.empty())
                .dueAt(Optional.of(now.plus(QUEUED_FOR)))
                .done();
    }

    private boolean queueAgain(Message message, Instant now) {
        if (standing(message) instanceof SourceStanding.Stopped(var reason)) {
            return cancel(message, reason, now);
        }
        return messages.change(moved(message, MessageEvent.QUEUE_LOST)
                .because(Optional.empty())
                .until(Optional.empty())
                .dueAt(Optional.of(now.plus(QUEUED_FOR)))
                .done());
    }

    private boolean giveUp(Message message, Instant now) {
        var leaseUntil = message.attempt().map(Attempt::leaseUntil).orElse(now);
        messages.change(
                leaseUntil.isAfter(now)
                        ? message.change().dueAt(Optional.of(leaseUntil)).done()
                        : moved(message, MessageEvent.LEASE_EXPIRED)
                                .because(Optional.of(Reason.ANSWER_LOST))
                                .dueAt(Optional.empty())
                                .done());
        return false;
    }

    private boolean cancel(Message message, Reason reason, Instant now) {
        messages.change(cancelled(message, reason, now));
        return false;
    }

    public static Message cancelled(Message message, Reason reason, Instant now) {
        return message.change().ended(MessageEvent.CANCELLED, reason, now).done();
    }

    SourceStanding standing(StudioId studio, Source source) {
        return readStanding.read(studio, source);
    }

    private SourceStanding standing(Message message) {
        return standing(message.studio(), message.source()).to(message);
    }

    private static Change moved(Message message, MessageEvent event) {
        return message.change().to(MessageTransitions.next(message.state(), event));
    }
}
