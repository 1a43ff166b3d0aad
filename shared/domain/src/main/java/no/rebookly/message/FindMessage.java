package no.rebookly.message;

import java.util.Optional;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.studio.StudioId;

/** Finds a message by its id: its link knows where it is kept. */
public final class FindMessage {
    private final Messages messages;
    private final Links links;

    public FindMessage(Messages messages, Links links) {
        this.messages = messages;
        this.links = links;
    }

    public record Found(Message message, Link link) {}

    /** Empty also for a message of another studio. */
    public Optional<Found> find(StudioId studio, MessageId id) {
        return links.find(id.code())
                .filter(link -> link.studio().equals(studio))
                .flatMap(link -> messages.find(link.message()).map(message -> new Found(message, link)));
    }
}
