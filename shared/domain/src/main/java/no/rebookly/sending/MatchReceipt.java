package no.rebookly.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import no.rebookly.message.Asked;
import no.rebookly.message.DeliveryReport.Sms;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;

/**
 * Finds the message that a receipt is about. By the provider's id where that is known. Where it is not, the answer that carried
 * it was lost or is still under way: then the one message that was out to this number at the moment the provider took the SMS,
 * if there is exactly one. docs/sending.md says how that can be wrong.
 */
public final class MatchReceipt {
    private final Receipts receipts;
    private final Messages messages;

    public MatchReceipt(Receipts receipts, Messages messages) {
        this.receipts = receipts;
        this.messages = messages;
    }

    /** Whose receipt it is. */
    sealed interface Match {
        record Found(MessageRef message, String attempt) implements Match {}

        /** Somebody else's, of something settled, or of one to an owner's own phone. */
        record Nobodys() implements Match {}

        /** Several could be meant, and of one of them the provider's id may still come. */
        record TooEarly() implements Match {}

        /** Several could be meant, and no more will ever be known. */
        record Undecided() implements Match {}
    }

    Match match(Sms sms, Instant now) {
        return switch (sms) {
            case Sms.Named(var message, var attempt) -> new Match.Found(message, attempt);
            case Sms.Unnamed unnamed -> match(unnamed, now);
        };
    }

    private Match match(Sms.Unnamed sms, Instant now) {
        var possible = new ArrayList<Asked>();
        for (var asked : receipts.find(sms.to(), now)) {
            if (asked.providerId().isEmpty()) {
                possible.add(asked);
            } else if (asked.providerId().get().equals(sms.providerId())) {
                return found(asked);
            }
        }
        // Throttled, refused and settled ones stay on the list without an id; their message tells.
        possible.removeIf(asked -> !asked.wasOutAt(sms.takenAt()) || !mayBeOut(asked));
        if (possible.isEmpty()) {
            return new Match.Nobodys();
        }
        if (possible.stream().map(Asked::message).distinct().count() == 1) {
            // Of a message that was sent again at once the first attempt: that one arrived is true of either, that one
            // did not
            // is dropped, being true of one only.
            return found(possible.stream().min(Comparator.comparing(Asked::at)).orElseThrow());
        }
        var answerMayCome =
                possible.stream().anyMatch(asked -> now.isBefore(asked.at().plus(DispatchMessage.LEASE)));
        return answerMayCome ? new Match.TooEarly() : new Match.Undecided();
    }

    /** One to an owner's own phone has no message to ask, and may be out for all that is known. */
    private boolean mayBeOut(Asked asked) {
        return asked.message().isEmpty()
                || messages.find(asked.message().get())
                        .filter(message -> message.mayBeOutBy(asked.attempt()))
                        .isPresent();
    }

    private static Match found(Asked asked) {
        return asked.message()
                .<Match>map(message -> new Match.Found(message, asked.attempt()))
                .orElseGet(Match.Nobodys::new);
    }
}
