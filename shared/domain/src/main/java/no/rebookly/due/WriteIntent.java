package no.rebookly.due;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;

/** Writes down what was decided about one intent, once: its name follows from the intent, and each write only fills what is empty. */
final class WriteIntent {
    private final Links links;
    private final Messages messages;

    WriteIntent(Links links, Messages messages) {
        this.links = links;
        this.messages = messages;
    }

    /** What is to be queued, when it is to be sent now and was not planned before. */
    Optional<MessageRef> write(Message.Plan plan, Decision decision, Optional<URI> target, Turns turns, Instant now) {
        return switch (decision instanceof Decision.Send ? turns.next(plan.studio()) : decision) {
            case Decision.Skip(var reason) -> {
                messages.plan(Message.planned(plan, MessageState.SKIPPED, Optional.of(reason), now));
                yield Optional.empty();
            }
            case Decision.Hold(var until, var reason) -> {
                addLink(plan, target, now);
                messages.plan(held(plan, until, reason, now));
                yield Optional.empty();
            }
            case Decision.Send() -> {
                addLink(plan, target, now);
                var message = Message.planned(plan, MessageState.QUEUED, Optional.empty(), now)
                        .change()
                        .dueAt(Optional.of(now.plus(LookAfterMessage.QUEUED_FOR)))
                        .done();
                yield messages.plan(message) ? Optional.of(message.ref()) : Optional.empty();
            }
        };
    }

    private static Message held(Message.Plan plan, Instant until, Reason reason, Instant now) {
        return Message.planned(plan, MessageState.HELD, Optional.of(reason), now)
                .change()
                .until(Optional.of(until))
                .dueAt(Optional.of(until))
                .done();
    }

    /** Before the message: an SMS must never carry a link that is not there, while an unused link harms nobody. */
    void addLink(Message.Plan plan, Optional<URI> target, Instant now) {
        links.add(Link.planned(
                new MessageRef(plan.studio(), plan.source(), plan.code()),
                plan.customer(),
                plan.number(),
                plan.kind(),
                target,
                now));
    }
}
