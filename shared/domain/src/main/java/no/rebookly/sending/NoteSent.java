package no.rebookly.sending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageTransitions;
import no.rebookly.message.Messages;

/** Writes down that the provider took a message. */
public final class NoteSent {
    /** Receipts take up to 72 hours (AWS). */
    public static final Duration RECEIPT_WITHIN = Duration.ofDays(3);

    private final Messages messages;
    private final Links links;
    private final InstantSource clock;

    public NoteSent(Messages messages, Links links, InstantSource clock) {
        this.messages = messages;
        this.links = links;
        this.clock = clock;
    }

    public void note(Message message) {
        var now = clock.instant();
        // False when a receipt was faster: it told more than we know here.
        messages.change(message.change()
                .to(MessageTransitions.next(message.state(), MessageEvent.TAKEN))
                .because(Optional.empty())
                .sentAt(now)
                .dueAt(Optional.of(now.plus(RECEIPT_WITHIN)))
                .done());
        // A message that waited is sent long after its link was made; the receipt will say it exactly.
        if (now.isAfter(message.plannedAt().plus(Link.SCANNERS_MINUTE))) {
            links.personFrom(message.code(), now.plus(Link.SCANNERS_MINUTE));
        }
    }
}
