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

/**
 * Sends a message again of which nobody knows whether it arrived, because a person wants it and knows that it may arrive twice.
 * From here it goes the way of every message: the planner's next minute brings it to its sender, who claims it under another
 * attempt and decides it anew.
 */
public final class SendAgain {
    private final FindMessage findMessage;
    private final Messages messages;
    private final InstantSource clock;

    public SendAgain(FindMessage findMessage, Messages messages, InstantSource clock) {
        this.findMessage = findMessage;
        this.messages = messages;
        this.clock = clock;
    }

    /** On the version that was read: pressed twice it goes once, and a receipt that was faster stops it. */
    public UnknownSettled send(StudioId studio, MessageId id) {
        var found = findMessage.find(studio, id);
        if (found.isEmpty()) {
            return new UnknownSettled.NotFound();
        }
        var message = found.get().message();
        var canBeSent = message.state() == MessageState.UNKNOWN && message.to().isPresent();
        if (!canBeSent || !messages.change(queued(message))) {
            return new UnknownSettled.NotUnknown();
        }
        return findMessage
                .find(studio, id)
                .<UnknownSettled>map(UnknownSettled.Done::new)
                .orElseGet(UnknownSettled.NotFound::new);
    }

    private Message queued(Message message) {
        return message.change()
                .to(MessageTransitions.next(message.state(), MessageEvent.RESENT))
                .because(Optional.empty())
                .resentOnceMore()
                .dueAt(Optional.of(clock.instant()))
                .done();
    }
}
