package no.rebookly.message;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.sending.Reason;
import no.rebookly.studio.StudioId;

/**
 * The one SMS that an intent became, or the record of why it became none (SKIPPED at planning).
 *
 * @param until when a held message goes
 * @param dueAt when the planner has to look at it again; empty once nothing is left to do
 * @param settledAt when DELIVERED, UNDELIVERED, FAILED, SKIPPED, CANCELLED or NO_RECEIPT was written
 * @param version 0 before the first write
 */
public record Message(
        StudioId studio,
        Source source,
        Code code,
        CustomerId customer,
        PhoneNumber to,
        NumberKey number,
        MessageKind kind,
        String text,
        String senderName,
        int parts,
        Money price,
        MessageState state,
        Optional<Reason> reason,
        Instant plannedAt,
        Optional<Instant> until,
        Optional<Instant> dueAt,
        Optional<Attempt> attempt,
        Optional<Instant> sentAt,
        Optional<Instant> settledAt,
        long version) {
    public MessageId id() {
        return new MessageId(code);
    }

    @Override
    public String toString() {
        return "Message[" + id() + ", " + state + "]";
    }
}
