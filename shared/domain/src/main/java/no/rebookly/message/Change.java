package no.rebookly.message;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.money.Money;
import no.rebookly.sending.Reason;

/** Collects what changes of a message; what is not named stays. */
public final class Change {
    private final Message from;
    private MessageState state;
    private Optional<Reason> reason;
    private Optional<Instant> until;
    private Optional<Instant> dueAt;
    private Optional<Attempt> attempt;
    private int throttles;
    private int resends;
    private Optional<Instant> sentAt;
    private Optional<Instant> settledAt;
    private int parts;
    private Money price;

    Change(Message from) {
        this.from = from;
        state = from.state();
        reason = from.reason();
        until = from.until();
        dueAt = from.dueAt();
        attempt = from.attempt();
        throttles = from.throttles();
        resends = from.resends();
        sentAt = from.sentAt();
        settledAt = from.settledAt();
        parts = from.parts();
        price = from.price();
    }

    /** To where the table of transitions leads. */
    public Change to(MessageState next) {
        state = next;
        return this;
    }

    public Change because(Optional<Reason> why) {
        reason = why;
        return this;
    }

    public Change until(Optional<Instant> instant) {
        until = instant;
        return this;
    }

    public Change dueAt(Optional<Instant> instant) {
        dueAt = instant;
        return this;
    }

    public Change claimedBy(Attempt claim) {
        attempt = Optional.of(claim);
        return this;
    }

    public Change throttledOnceMore() {
        throttles++;
        return this;
    }

    public Change resentOnceMore() {
        resends++;
        return this;
    }

    public Change sentAt(Instant instant) {
        sentAt = Optional.of(instant);
        return this;
    }

    /** Nothing is left to do. */
    public Change settledAt(Instant instant) {
        settledAt = Optional.of(instant);
        dueAt = Optional.empty();
        until = Optional.empty();
        return this;
    }

    /**
     * Ended by this event without having been sent. One that a person had sent again is UNKNOWN once more: nobody knows what
     * became of its earlier sending, and none of the settled states would be true of that.
     */
    public Change ended(MessageEvent by, Reason why, Instant at) {
        reason = Optional.of(why);
        if (!from.mayBeOutAlready()) {
            state = MessageTransitions.next(from.state(), by);
            return settledAt(at);
        }
        state = MessageTransitions.next(from.state(), MessageEvent.NOT_RESENT);
        dueAt = Optional.empty();
        until = Optional.empty();
        return this;
    }

    /** As the operator counted them; the price follows. */
    public Change parts(int counted) {
        if (counted != parts && parts > 0) {
            price = new Money(price.ore() / parts).times(counted);
            parts = counted;
        }
        return this;
    }

    public Message done() {
        return new Message(
                from.studio(),
                from.source(),
                from.code(),
                from.customer(),
                from.to(),
                from.number(),
                from.kind(),
                from.text(),
                from.senderName(),
                parts,
                price,
                state,
                reason,
                from.plannedAt(),
                from.visitsWhenPlanned(),
                from.occasion(),
                until,
                dueAt,
                attempt,
                throttles,
                resends,
                sentAt,
                settledAt,
                from.version());
    }
}
