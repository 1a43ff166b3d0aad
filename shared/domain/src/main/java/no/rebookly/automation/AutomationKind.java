package no.rebookly.automation;

import no.rebookly.message.MessageKind;

/** What an automation is for. */
public enum AutomationKind {
    /** It is time again, before the customer is at risk. */
    REBOOK(MessageKind.MARKETING),
    /** Somebody has stayed away for long. */
    WIN_BACK(MessageKind.MARKETING),
    /** A booked time is near. */
    APPOINTMENT_REMINDER(MessageKind.SERVICE);

    private final MessageKind messages;

    AutomationKind(MessageKind messages) {
        this.messages = messages;
    }

    public MessageKind messages() {
        return messages;
    }
}
