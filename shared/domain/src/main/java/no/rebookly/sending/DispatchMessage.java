package no.rebookly.sending;

import java.time.Duration;
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
import no.rebookly.message.SmsProvider;
import no.rebookly.number.Numbers;
import no.rebookly.number.RecentSend;

/**
 * Sends a message once or not at all. Claim, decide again, reserve a place in the number's record, ask the provider, write the
 * answer down. Each write names what it read, so that of two senders one goes on; and whoever finds a message claimed leaves
 * it alone, so that a sender who died left at most one SMS behind.
 */
public final class DispatchMessage {
    /** Three times the longest an invocation may run: a sender whose lease is over is dead, not slow. */
    public static final Duration LEASE = Duration.ofMinutes(3);

    private static final int TRIES = 10;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private final Messages messages;
    private final Numbers numbers;
    private final Reconsider reconsider;
    private final SmsProvider provider;
    private final NoteSent noteSent;
    private final Ids ids;
    private final InstantSource clock;

    public DispatchMessage(
            Messages messages,
            Numbers numbers,
            Reconsider reconsider,
            SmsProvider provider,
            NoteSent noteSent,
            Ids ids,
            InstantSource clock) {
        this.messages = messages;
        this.numbers = numbers;
        this.reconsider = reconsider;
        this.provider = provider;
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
        for (int i = 0; i < TRIES; i++) {
            var now = clock.instant();
            var number = numbers.find(message.studio(), message.number());
            switch (reconsider.reconsider(message, number, now)) {
                case Reconsidered.Recalled(var reason) -> {
                    messages.change(moved(message, MessageEvent.CANCELLED)
                            .because(Optional.of(reason))
                            .settledAt(now)
                            .done());
                    return;
                }
                case Reconsidered.Decided(Decision.Hold(var until, var reason)) -> {
                    messages.change(moved(message, MessageEvent.HELD_AT_SENDING)
                            .because(Optional.of(reason))
                            .until(Optional.of(until))
                            .dueAt(Optional.of(until))
                            .done());
                    return;
                }
                case Reconsidered.Decided(Decision.Skip(var reason)) -> {
                    messages.change(moved(message, MessageEvent.SKIPPED_AT_SENDING)
                            .because(Optional.of(reason))
                            .settledAt(now)
                            .done());
                    return;
                }
                case Reconsidered.Decided(Decision.Send()) -> {
                    // On the version that was decided by: an opt-out or another SMS in between is seen at the next try.
                    var place = new RecentSend(message.code(), message.source(), message.kind(), now);
                    if (numbers.save(message.studio(), number.with(place))) {
                        ask(message);
                        return;
                    }
                }
            }
        }
        wait(message);
    }

    private void ask(Message message) {
        var to = message.to().orElseThrow(); // Who decided has seen that it is the customer's number.
        var outcome = provider.send(
                new SmsProvider.OutgoingSms(message.id(), to, message.senderName(), message.text(), message.kind()));
        switch (outcome) {
            case SmsProvider.SendOutcome.Taken(var providerId) -> noteSent.note(message, providerId);
            case SmsProvider.SendOutcome.Throttled() -> {
                wait(message);
                giveBack(message);
            }
            case SmsProvider.SendOutcome.Refused() -> {
                messages.change(moved(message, MessageEvent.REFUSED)
                        .because(Optional.of(Reason.REFUSED_BY_PROVIDER))
                        .settledAt(clock.instant())
                        .done());
                giveBack(message);
            }
            case SmsProvider.SendOutcome.NotKnown() ->
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

    /** After the state is written: a place kept by a death in between is the message's own, and harms it nothing. */
    private void giveBack(Message message) {
        for (int i = 0; i < TRIES; i++) {
            var number = numbers.find(message.studio(), message.number());
            if (numbers.save(message.studio(), number.without(message.code()))) {
                return;
            }
        }
    }

    private static Change moved(Message message, MessageEvent event) {
        return message.change().to(MessageTransitions.next(message.state(), event));
    }
}
