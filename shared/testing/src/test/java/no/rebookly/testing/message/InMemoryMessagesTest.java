package no.rebookly.testing.message;

import no.rebookly.link.Links;
import no.rebookly.message.Messages;
import no.rebookly.testing.link.InMemoryLinks;

class InMemoryMessagesTest extends MessagesContract {
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryLinks links = new InMemoryLinks();

    @Override
    protected Messages messages() {
        return messages;
    }

    @Override
    protected Links links() {
        return links;
    }
}
