package no.rebookly.simulation.invariant;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.money.Money;
import no.rebookly.number.NumberRecord;
import no.rebookly.pace.Stopped;
import no.rebookly.sending.Reason;
import no.rebookly.simulation.strand.Strands;
import no.rebookly.simulation.strand.Time;
import no.rebookly.studio.StudioId;

/**
 * What must hold at every step and at the end, whatever goes wrong; looked at from beneath the ports, where nobody can pass by.
 *
 * <ol>
 *   <li>The provider takes a message once; once more for each time that a person has it sent again.
 *   <li>A settled state never changes.
 *   <li>UNKNOWN becomes only what was being sent when something went wrong with its sender.
 *   <li>An opt-out holds from its commit, and only the person lifts it.
 *   <li>A state does not lie: what is SENT, DELIVERED or UNDELIVERED was taken, what is FAILED, SKIPPED or CANCELLED was not.
 *   <li>No number gets two marketing SMS within fourteen days, and what went to a number has its place in the number's record.
 *   <li>What the SMS of a day cost a studio never passes its limit, and an operator's stop holds from the next batch.
 *   <li>At rest nothing waits, every intent is there, and whatever was not sent says why.
 * </ol>
 */
public final class Invariants {
    private static final Set<MessageState> AT_REST = EnumSet.complementOf(
            EnumSet.of(MessageState.HELD, MessageState.QUEUED, MessageState.SENDING, MessageState.SENT));
    private static final Set<MessageState> NEEDS_REASON = EnumSet.of(
            MessageState.SKIPPED,
            MessageState.CANCELLED,
            MessageState.FAILED,
            MessageState.UNDELIVERED,
            MessageState.UNKNOWN);

    private final InFlight inFlight;
    private final Handed handed = new Handed();
    private final NumberRules numberRules = new NumberRules();
    private final StudioRules studioRules = new StudioRules();
    private final Time time;
    private Optional<Violation> violation = Optional.empty();

    public Invariants(InFlight inFlight, Time time) {
        this.inFlight = inFlight;
        this.time = time;
    }

    /** The first that was seen. */
    public Optional<Violation> violation() {
        return violation;
    }

    void changed(Message before, Message after) {
        see(() -> look(before, after));
    }

    void saved(StudioId studio, NumberRecord before, NumberRecord after) {
        Strands.current().ifPresent(by -> see(() -> numberRules.saved(studio, before, after, by)));
    }

    void took(StudioId studio, LocalDate day, Money price, Money limit) {
        Strands.current().ifPresent(by -> studioRules.took(studio, day, price, limit, by));
    }

    void gaveBack() {
        Strands.current().ifPresent(studioRules::gaveBack);
    }

    void stopped(Stopped now) {
        studioRules.stopped(now, time.now());
    }

    /**
     * The provider took it.
     *
     * @param limited whether its studio has set a limit for what a day may cost
     */
    public void handedOver(OutgoingSms sms, Message message, boolean limited) {
        var by = Strands.current().orElseThrow();
        see(() -> {
            handed.take(message.ref());
            numberRules.handed(sms, message.number(), by);
            studioRules.handed(message.ref(), limited, by);
        });
    }

    /** A phone has it. */
    public void arrived(MessageRef message) {
        handed.arrive(message);
    }

    private void look(Message before, Message after) {
        var was = before.state();
        var is = after.state();
        var ref = after.ref();
        if (was.isSettled() && is != was) {
            throw new Violation("a settled message was " + was + " and became " + is, ref);
        }
        if (is == MessageState.SENDING && !after.attempt().equals(before.attempt())) {
            Strands.current().ifPresent(sender -> inFlight.claimed(ref, sender));
        }
        if (was == is) {
            return;
        }
        if (after.resends() > before.resends()) {
            handed.wish(ref);
        }
        if (was == MessageState.UNKNOWN && is == MessageState.SENT) {
            handed.say(ref);
        }
        if (is == MessageState.UNKNOWN && !inFlight.wasDisturbed(ref) && after.resends() == 0) {
            throw new Violation("UNKNOWN became a message whose sender nothing had happened to", ref);
        }
        if (is != MessageState.UNKNOWN && is != MessageState.SENDING) {
            inFlight.known(ref);
        }
        lookForLies(ref, is);
    }

    private void lookForLies(MessageRef ref, MessageState is) {
        var truth =
                switch (is) {
                    case SENT, NO_RECEIPT, UNDELIVERED -> handed.wasTaken(ref) || handed.isSaidToBeSent(ref);
                    case DELIVERED -> handed.isOnAPhone(ref);
                    case FAILED, SKIPPED, CANCELLED -> !handed.wasTaken(ref);
                    case HELD, QUEUED, SENDING, UNKNOWN -> true;
                };
        if (!truth) {
            throw new Violation("a message is called " + is + ", which is not true", ref);
        }
    }

    /** Once nothing is due any more and nobody does anything. */
    public void atRest(List<MessageRef> intents, List<Message> messages) {
        see(() -> {
            var states = new HashMap<MessageRef, MessageState>();
            for (var message : messages) {
                states.put(message.ref(), message.state());
                if (!AT_REST.contains(message.state())) {
                    throw new Violation("a message is " + message.state() + " for ever", message.ref());
                }
                if (NEEDS_REASON.contains(message.state()) && message.reason().isEmpty()) {
                    throw new Violation("a message is " + message.state() + " for no reason", message.ref());
                }
            }
            for (var intent : intents) {
                if (!states.containsKey(intent)) {
                    throw new Violation("an intent was never planned", intent);
                }
            }
            numberRules.atRest();
        });
    }

    /** For the summary. */
    public Counts counts(List<Message> messages) {
        var states = new EnumMap<MessageState, Long>(MessageState.class);
        var reasons = new EnumMap<Reason, Long>(Reason.class);
        for (var message : messages) {
            states.merge(message.state(), 1L, Long::sum);
            message.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
        }
        return new Counts(
                handed.count(), numberRules.crossed(), inFlight.count(), Map.copyOf(states), Map.copyOf(reasons));
    }

    /**
     * @param sms what the provider took
     * @param crossed of these, how many were on their way when the number said no
     * @param disturbed messages with whose sender something went wrong while it sent them
     * @param states in which messages ended
     * @param reasons why, of those that say it
     */
    public record Counts(
            int sms, int crossed, int disturbed, Map<MessageState, Long> states, Map<Reason, Long> reasons) {}

    private void see(Runnable look) {
        try {
            look.run();
        } catch (Violation seen) {
            if (violation.isEmpty()) {
                violation = Optional.of(seen);
            }
            throw seen;
        }
    }
}
