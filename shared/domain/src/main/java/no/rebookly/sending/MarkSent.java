package no.rebookly.sending;

import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.message.FindMessage;
import no.rebookly.message.Message;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageId;
import no.rebookly.message.MessageState;
import no.rebookly.message.MessageTransitions;
import no.rebookly.message.Messages;
import no.rebookly.studio.StudioId;

/** Takes a person's word that a message of which nobody knows went out. A receipt that still comes settles it as any other. */
public final class MarkSent {
    private final FindMessage findMessage;
    private final Messages messages;
    private final InstantSource clock;

    public MarkSent(FindMessage findMessage, Messages messages, InstantSource clock) {
        this.findMessage = findMessage;
        this.messages = messages;
        this.clock = clock;
    }

    /** On the version that was read: of a person, another person and a receipt at once the first one's word stands. */
    public UnknownSettled mark(StudioId studio, MessageId id) {
        var found = findMessage.find(studio, id);
        if (found.isEmpty()) {
            return new UnknownSettled.NotFound();
        }
        var message = found.get().message();
        if (message.state() != MessageState.UNKNOWN || !messages.change(sent(message))) {
            return new UnknownSettled.NotUnknown();
        }
        return findMessage
                .find(studio, id)
                .<UnknownSettled>map(UnknownSettled.Done::new)
                .orElseGet(UnknownSettled.NotFound::new);
    }

    /** It went out when its sender took it, and waits for a receipt as long as one that is sent now. */
    private Message sent(Message message) {
        var now = clock.instant();
        var claimedAt = message.attempt()
                .map(attempt -> attempt.leaseUntil().minus(DispatchMessage.LEASE))
                .orElse(now);
        return message.change()
                .to(MessageTransitions.next(message.state(), MessageEvent.MARKED_SENT))
                .because(Optional.empty())
                .sentAt(claimedAt)
                .dueAt(Optional.of(now.plus(NoteSent.RECEIPT_WITHIN)))
                .done();
    }
}
