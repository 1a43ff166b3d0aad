package no.rebookly.simulation.broken;

import java.util.Optional;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.simulation.invariant.OtherMessages;
import no.rebookly.simulation.strand.Strands;

/** Shows a settled message to whoever brings a receipt as one that still waits for it. */
final class ForgetfulMessages extends OtherMessages {
    private final Messages messages;

    ForgetfulMessages(Messages messages) {
        super(messages);
        this.messages = messages;
    }

    @Override
    public Optional<Message> find(MessageRef ref) {
        return messages.find(ref)
                .map(message -> bringsReceipt() && isSettledByReceipt(message)
                        ? message.change().to(MessageState.SENT).done()
                        : message);
    }

    private static boolean isSettledByReceipt(Message message) {
        return message.state() == MessageState.DELIVERED || message.state() == MessageState.UNDELIVERED;
    }

    private static boolean bringsReceipt() {
        return Strands.current()
                .filter(strand -> strand.invocation().name().startsWith("receipts"))
                .isPresent();
    }
}
