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
import no.rebookly.message.Receipts;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;

/**
 * Settles a message by its receipt, which may come twice, late, out of order, and before its message was written as sent. A
 * receipt whose id leads nowhere is not ours, or its answer was lost: that message stays UNKNOWN, for a person to settle.
 */
public final class ApplyReceipt {
    private static final int TRIES = 10;

    private final Receipts receipts;
    private final Messages messages;
    private final Numbers numbers;
    private final Links links;
    private final InstantSource clock;

    public ApplyReceipt(Receipts receipts, Messages messages, Numbers numbers, Links links, InstantSource clock) {
        this.receipts = receipts;
        this.messages = messages;
        this.numbers = numbers;
        this.links = links;
        this.clock = clock;
    }

    /** False: the receipt's id leads to no message of ours. */
    public boolean apply(DeliveryReport report) {
        var now = clock.instant();
        var ref = receipts.find(report.providerId(), now);
        ref.ifPresent(message -> apply(message, report, now));
        return ref.isPresent();
    }

    private void apply(MessageRef ref, DeliveryReport report, Instant now) {
        var event = report.delivered() ? MessageEvent.RECEIPT_DELIVERED : MessageEvent.RECEIPT_UNDELIVERED;
        for (int i = 0; i < TRIES; i++) {
            var message = messages.find(ref);
            var row = message.flatMap(found -> MessageTransitions.on(found.state(), event));
            if (row.isEmpty() || settle(message.orElseThrow(), row.get(), report, now)) {
                return;
            }
        }
        throw new IllegalStateException(ref.code() + " changed during every try to settle it");
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
