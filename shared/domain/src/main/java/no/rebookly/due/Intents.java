package no.rebookly.due;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.rebookly.automation.Automation;
import no.rebookly.automation.Occasion;
import no.rebookly.customer.Customer;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.sending.Reason;

/**
 * Finds the intent that an occasion of an automation has for a customer. What was called back because its appointment moved, or
 * because the automation says something else now, stays called back; should the same occasion come again, it has another intent,
 * named by how many were called back before it. So whoever looks twice finds the same one.
 */
final class Intents {
    private static final Set<Reason> COMES_AGAIN = EnumSet.of(Reason.APPOINTMENT_CHANGED, Reason.AUTOMATION_CHANGED);

    /** Nobody means to move an appointment back and forth more often than this. */
    private static final int MOST = 20;

    private final Codes codes;
    private final Messages messages;

    Intents(Codes codes, Messages messages) {
        this.codes = codes;
        this.messages = messages;
    }

    /** @param message as it was planned already; not looked for where nothing can have been called back */
    record Intent(Code code, Optional<Message> message) {}

    Intent of(Automation automation, Customer customer, String occasion) {
        if (automation.messages() == MessageKind.MARKETING
                && automation.changedAt().isEmpty()) {
            return new Intent(code(automation, customer, occasion), Optional.empty());
        }
        for (int calledBack = 0; ; calledBack++) {
            var code = code(automation, customer, calledBack == 0 ? occasion : occasion + "#" + calledBack);
            var message = messages.find(new MessageRef(customer.studio(), automation.source(), code));
            if (calledBack == MOST || message.filter(Intents::comesAgain).isEmpty()) {
                return new Intent(code, message);
            }
        }
    }

    private Code code(Automation automation, Customer customer, String name) {
        return codes.of(customer.studio(), automation.source(), new Occasion(name, Instant.EPOCH), customer.id());
    }

    private static boolean comesAgain(Message message) {
        return message.state() == MessageState.CANCELLED
                && message.reason().filter(COMES_AGAIN::contains).isPresent();
    }
}
