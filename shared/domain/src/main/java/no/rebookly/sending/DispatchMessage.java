package no.rebookly.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.id.Ids;
import no.rebookly.message.Attempt;
import no.rebookly.message.Change;
import no.rebookly.message.Message;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageTransitions;
import no.rebookly.message.Messages;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.number.Numbers;
import no.rebookly.number.RecentSend;
import no.rebookly.pace.DailySpend;

/**
 * Sends a message once or not at all. Claim, decide again, take the price of the studio's day, reserve a place in the number's record,
 * ask the provider, write the answer down. Each write names what it read, so that of two senders one goes on; and whoever finds a message claimed leaves
 * it alone, so that a sender who died left at most one SMS behind.
 */
public final class DispatchMessage {
    /** Six times the longest an invocation may run (30 s, template.yaml): a sender whose lease is over is dead, not slow. */
    public static final Duration LEASE = Duration.ofMinutes(3);

    private static final int TRIES = 10;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private final Messages messages;
    private final Numbers numbers;
    private final Reconsider reconsider;
    private final DailySpend dailySpend;
    private final AskProvider askProvider;
    private final NoteSent noteSent;
    private final Ids ids;
    private final InstantSource clock;

    public DispatchMessage(
            Messages messages,
            Numbers numbers,
            Reconsider reconsider,
            DailySpend dailySpend,
            AskProvider askProvider,
            NoteSent noteSent,
            Ids ids,
            InstantSource clock) {
        this.messages = messages;
        this.numbers = numbers;
        this.reconsider = reconsider;
        this.dailySpend = dailySpend;
        this.askProvider = askProvider;
        this.noteSent = noteSent;
        this.ids = ids;
        this.clock = clock;
    }

    /** Anything but a message that waits to be sent is left alone: it is somebody else's, or there is nothing left to do. */
    public void dispatch(MessageRef ref) {
        var now = clock.instant();
        messages.claim(ref, new Attempt(ids.next("att"), now.plus(LEASE)), now).ifPresent(this::send);
    }

    private void send(Message message) {
        var spend = new SpendOfOne(dailySpend, message.studio(), message.price());
        reservePlace(message, spend).ifPresentOrElse(place -> ask(message, place, spend), spend::giveBack);
    }

    /** Empty: it does not go now, and what becomes of it instead was written down. */
    private Optional<RecentSend> reservePlace(Message message, SpendOfOne spend) {
        for (int i = 0; i < TRIES; i++) {
            var now = clock.instant();
            var number = numbers.find(message.studio(), message.number());
            switch (reconsider.reconsider(message, number, now)) {
                case Reconsidered.Recalled(var reason) -> {
                    messages.change(message.change()
                            .ended(MessageEvent.CANCELLED, reason, now)
                            .done());
                    return Optional.empty();
                }
                case Reconsidered.Held(var until, var reason) -> {
                    hold(message, until, reason);
                    return Optional.empty();
                }
                case Reconsidered.Skipped(var reason) -> {
                    messages.change(message.change()
                            .ended(MessageEvent.SKIPPED_AT_SENDING, reason, now)
                            .done());
                    return Optional.empty();
                }
                case Reconsidered.Cleared(var studio) -> {
                    if (!spend.take(studio, now)) {
                        hold(message, reconsider.tomorrow(studio, message, now), Reason.SPEND_LIMIT);
                        return Optional.empty();
                    }
                    // On the version that was decided by: an opt-out or another SMS in between is seen at the next try.
                    var place = new RecentSend(message.code(), message.source(), message.kind(), now);
                    if (numbers.save(message.studio(), number.with(place))) {
                        return Optional.of(place);
                    }
                }
            }
        }
        wait(message);
        return Optional.empty();
    }

    private void hold(Message message, Instant until, Reason reason) {
        messages.change(moved(message, MessageEvent.HELD_AT_SENDING)
                .because(Optional.of(reason))
                .until(Optional.of(until))
                .dueAt(Optional.of(until))
                .done());
    }

    private void ask(Message message, RecentSend place, SpendOfOne spend) {
        switch (askProvider.ask(message)) {
            case SendOutcome.Taken taken -> noteSent.note(message);
            case SendOutcome.Throttled() -> {
                wait(message);
                giveBack(message, place);
                spend.giveBack();
            }
            case SendOutcome.Refused() -> {
                messages.change(message.change()
                        .ended(MessageEvent.REFUSED, Reason.REFUSED_BY_PROVIDER, clock.instant())
                        .done());
                giveBack(message, place);
                spend.giveBack();
            }
            case SendOutcome.NotKnown() ->
                messages.change(moved(message, MessageEvent.ANSWER_LOST)
                        .because(Optional.of(Reason.ANSWER_LOST))
                        .dueAt(Optional.empty())
                        .done());
        }
    }

    /** Half a minute, then twice as long each time, up to an hour. */
    private void wait(Message message) {
        var doublings = Math.min(message.throttles(), MOST_DOUBLINGS);
        var until = Optional.of(clock.instant().plus(SHORTEST_WAIT.multipliedBy(1L << doublings)));
        messages.change(moved(message, MessageEvent.THROTTLED)
                .because(Optional.of(Reason.THROTTLED))
                .throttledOnceMore()
                .until(until)
                .dueAt(until)
                .done());
    }

    /**
     * After the state is written: a place kept by a death in between is the message's own, and harms it nothing. What was sent
     * before and may have arrived keeps its place; so does what somebody else has been sending since.
     */
    private void giveBack(Message message, RecentSend place) {
        if (message.mayBeOutAlready()) {
            return;
        }
        for (int i = 0; i < TRIES; i++) {
            var number = numbers.find(message.studio(), message.number());
            if (numbers.save(message.studio(), number.without(place))) {
                return;
            }
        }
    }

    private static Change moved(Message message, MessageEvent event) {
        return message.change().to(MessageTransitions.next(message.state(), event));
    }
}
