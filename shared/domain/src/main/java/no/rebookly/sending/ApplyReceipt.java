package no.rebookly.sending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.Message;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageTransitions;
import no.rebookly.message.MessageTransitions.Transition;
import no.rebookly.message.Messages;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;

/**
 * Settles a message by its receipt, which may come twice, late, out of order, and before its message was written as sent. Of a
 * message that was sent again either sending may be the one that arrives, and then it has; that one of them did not says nothing
 * of the other.
 */
public final class ApplyReceipt {
    private static final int TRIES = 10;

    private final MatchReceipt matchReceipt;
    private final Messages messages;
    private final Numbers numbers;
    private final Links links;
    private final InstantSource clock;

    public ApplyReceipt(
            MatchReceipt matchReceipt, Messages messages, Numbers numbers, Links links, InstantSource clock) {
        this.matchReceipt = matchReceipt;
        this.messages = messages;
        this.numbers = numbers;
        this.links = links;
        this.clock = clock;
    }

    /** What became of a receipt. */
    public enum Outcome {
        /** Its message says now what it says, or said so or better before. */
        APPLIED,
        /** None of ours, as far as anybody can tell. */
        NOT_OURS,
        /** To be brought again in some minutes: then it will be known which of several it is about. */
        TOO_EARLY,
        /** About one of several of which nobody knows whether they arrived: a person has to settle them. */
        UNDECIDED
    }

    public Outcome apply(DeliveryReport report) {
        var now = clock.instant();
        return switch (matchReceipt.match(report.sms(), now)) {
            case MatchReceipt.Match.Found(var message, var attempt) -> {
                apply(message, attempt, report, now);
                yield Outcome.APPLIED;
            }
            case MatchReceipt.Match.Nobodys() -> Outcome.NOT_OURS;
            case MatchReceipt.Match.TooEarly() -> Outcome.TOO_EARLY;
            case MatchReceipt.Match.Undecided() -> Outcome.UNDECIDED;
        };
    }

    private void apply(MessageRef ref, String attempt, DeliveryReport report, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            var message = messages.find(ref);
            var row = message.flatMap(found -> row(found, attempt, report));
            if (row.isEmpty() || settle(message.orElseThrow(), row.get(), report, now)) {
                return;
            }
        }
        throw new IllegalStateException(ref.code() + " changed during every try to settle it");
    }

    private static Optional<Transition> row(Message message, String attempt, DeliveryReport report) {
        if (!message.mayBeOutBy(attempt) || !(report.delivered() || message.isTriedBy(attempt))) {
            return Optional.empty();
        }
        var event = report.delivered() ? MessageEvent.RECEIPT_DELIVERED : MessageEvent.RECEIPT_UNDELIVERED;
        return MessageTransitions.on(message.state(), event);
    }

    private boolean settle(Message message, Transition row, DeliveryReport report, Instant now) {
        var at = report.at().isAfter(now) ? now : report.at();
        if (report.delivered()) {
            // Before the state: a death in between is made good when the receipt comes again.
            links.personFrom(message.code(), at.plus(Link.SCANNERS_MINUTE));
        }
        var change = message.change()
                .to(row.to())
                .because(report.delivered() ? Optional.empty() : Optional.of(Reason.UNDELIVERABLE))
                .settledAt(now);
        if (message.sentAt().isEmpty()) {
            change.sentAt(at);
        }
        report.parts().ifPresent(change::parts);
        if (!messages.change(change.done())) {
            return false;
        }
        switch (row.effect()) {
            case FORGET_FAILURES ->
                changeNumber(message, number -> number.hardFailures() == 0 ? number : number.delivered());
            case COUNT_FAILURE -> changeNumber(message, number -> report.forGood() ? number.failedHard() : number);
            case NONE, QUEUE, GIVE_PLACE_BACK -> {}
        }
        return true;
    }

    private void changeNumber(Message message, UnaryOperator<NumberRecord> change) {
        for (int i = 0; i < TRIES; i++) {
            var before = numbers.find(message.studio(), message.number());
            var after = change.apply(before);
            if (after.equals(before) || numbers.save(message.studio(), after)) {
                return;
            }
        }
        throw new IllegalStateException("the record of a number changed during every try to count a receipt");
    }
}
