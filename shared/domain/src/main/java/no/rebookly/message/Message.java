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
 * @param to empty once the customer was erased, as the text is then
 * @param visitsWhenPlanned how many visits the customer had: one more, on the day of planning or later, stops it
 * @param occasion what an automation wrote it for; empty for a campaign's
 * @param until when a held message goes
 * @param dueAt when the planner has to look at it again; empty once nothing is left to do
 * @param throttles how often the provider asked to wait with it
 * @param resends how often a person had it sent again, not knowing whether it had arrived
 * @param settledAt when DELIVERED, UNDELIVERED, FAILED, SKIPPED, CANCELLED or NO_RECEIPT was written
 * @param version 0 before the first write
 */
public record Message(
        StudioId studio,
        Source source,
        Code code,
        CustomerId customer,
        Optional<PhoneNumber> to,
        NumberKey number,
        MessageKind kind,
        String text,
        String senderName,
        int parts,
        Money price,
        MessageState state,
        Optional<Reason> reason,
        Instant plannedAt,
        int visitsWhenPlanned,
        Optional<String> occasion,
        Optional<Instant> until,
        Optional<Instant> dueAt,
        Optional<Attempt> attempt,
        int throttles,
        int resends,
        Optional<Instant> sentAt,
        Optional<Instant> settledAt,
        long version) {

    /** A message as it is planned: nothing has happened to it yet. */
    public static Message planned(Plan plan, MessageState first, Optional<Reason> reason, Instant at) {
        return new Message(
                plan.studio(),
                plan.source(),
                plan.code(),
                plan.customer(),
                Optional.of(plan.to()),
                plan.number(),
                plan.kind(),
                plan.text(),
                plan.senderName(),
                plan.parts(),
                plan.price(),
                first,
                reason,
                at,
                plan.visits(),
                plan.occasion(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                first.isSettled() ? Optional.of(at) : Optional.empty(),
                0);
    }

    /**
     * What a message says, to whom and for what; all but the count of parts stays as planned.
     *
     * @param visits how many visits the customer had
     */
    public record Plan(
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
            int visits,
            Optional<String> occasion) {
        @Override
        public String toString() {
            return "Plan[" + code + "]";
        }
    }

    public MessageRef ref() {
        return new MessageRef(studio, source, code);
    }

    /** Without what names the person, at the same version. */
    public Message erased() {
        return new Message(
                studio,
                source,
                code,
                customer,
                Optional.empty(),
                number,
                kind,
                "",
                senderName,
                parts,
                price,
                state,
                reason,
                plannedAt,
                visitsWhenPlanned,
                occasion,
                until,
                dueAt,
                attempt,
                throttles,
                resends,
                sentAt,
                settledAt,
                version);
    }

    public Message withVersion(long other) {
        return new Message(
                studio,
                source,
                code,
                customer,
                to,
                number,
                kind,
                text,
                senderName,
                parts,
                price,
                state,
                reason,
                plannedAt,
                visitsWhenPlanned,
                occasion,
                until,
                dueAt,
                attempt,
                throttles,
                resends,
                sentAt,
                settledAt,
                other);
    }

    /**
     * As its sender takes it, at the same version; empty when it is not QUEUED or has to wait. It stays due no sooner than the
     * sender's lease is over; where it is due late enough, its due moment stays: a move in the due index is two more writes.
     */
    public Optional<Message> claimed(Attempt attempt, Instant now) {
        if (state != MessageState.QUEUED || until.filter(now::isBefore).isPresent()) {
            return Optional.empty();
        }
        var lease = attempt.leaseUntil();
        return Optional.of(change().to(MessageTransitions.next(state, MessageEvent.CLAIMED))
                .claimedBy(attempt)
                .until(Optional.empty())
                .dueAt(Optional.of(dueAt.filter(lease::isBefore).orElse(lease)))
                .done());
    }

    /** Whether this attempt took it and nothing has become of it since. */
    public boolean isSendingBy(Attempt asking) {
        return state == MessageState.SENDING && isTriedBy(asking.id());
    }

    /** Sent again by a person: an earlier sending may have reached the phone, whatever becomes of this one. */
    public boolean mayBeOutAlready() {
        return resends > 0;
    }

    /** Whether the provider may have taken it from this attempt, as far as the message tells. */
    public boolean mayBeOutBy(String asking) {
        return switch (state) {
            case SENDING, SENT, UNKNOWN, NO_RECEIPT -> mayBeOutAlready() || isTriedBy(asking);
            case HELD, QUEUED -> mayBeOutAlready();
            case DELIVERED, UNDELIVERED, FAILED, SKIPPED, CANCELLED -> false;
        };
    }

    /** Whether this attempt is the latest. */
    public boolean isTriedBy(String asking) {
        return attempt.map(Attempt::id).filter(asking::equals).isPresent();
    }

    /** What changes of a message, to be changed together and written once. */
    public Change change() {
        return new Change(this);
    }

    public MessageId id() {
        return new MessageId(code);
    }

    @Override
    public String toString() {
        return "Message[" + id() + ", " + state + "]";
    }
}
