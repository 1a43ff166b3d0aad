package no.rebookly.effect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.sending.Reason;

/** On which side of the comparison an intent stands. */
public enum Group {
    SENT,
    HELD_OUT;

    private static final Set<MessageState> TAKEN = EnumSet.of(
            MessageState.SENT,
            MessageState.DELIVERED,
            MessageState.UNDELIVERED,
            MessageState.NO_RECEIPT,
            MessageState.UNKNOWN);
    private static final Set<Reason> CAME_FIRST = EnumSet.of(Reason.ALREADY_VISITED, Reason.APPOINTMENT_SOON);

    /**
     * Empty for what is no part of it, and for who was erased: nobody knows any more whether she came back. Who came by herself between the plan and the SMS stands with those who were sent one: her
     * like among the held out is counted too, and leaving out only the one would make the SMS look worse than it is.
     */
    public static Optional<Group> of(Message message) {
        if (message.to().isEmpty()) {
            return Optional.empty();
        }
        if (TAKEN.contains(message.state())) {
            return Optional.of(SENT);
        }
        if (message.state() != MessageState.SKIPPED) {
            return Optional.empty();
        }
        if (message.reason().filter(Reason.HOLDOUT::equals).isPresent()) {
            return Optional.of(HELD_OUT);
        }
        var afterPlanning = message.settledAt().filter(message.plannedAt()::isBefore);
        return message.reason().filter(CAME_FIRST::contains).isPresent() && afterPlanning.isPresent()
                ? Optional.of(SENT)
                : Optional.empty();
    }
}
