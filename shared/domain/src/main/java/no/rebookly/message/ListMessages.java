package no.rebookly.message;

import java.util.ArrayList;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** Lists a studio's messages, those of one customer or in one state when asked for. */
public final class ListMessages {
    /** So many pages of the store are looked through for one page of a rare state; what is left comes with the next one. */
    private static final int MOST_PAGES = 10;

    private final Messages messages;

    public ListMessages(Messages messages) {
        this.messages = messages;
    }

    /** Newest plan first. A page with fewer than were asked for, or none, can still have a next one. */
    public Page<Message> list(
            StudioId studio, Optional<CustomerId> customer, Optional<MessageState> state, PageRequest asked) {
        var found = new ArrayList<Message>();
        var position = asked.position();
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            // Never more than there is room for: a position is good only at the end of a store's page.
            var request = new PageRequest(asked.limit() - found.size(), position);
            var page = customer.map(who -> messages.ofCustomer(studio, who, request))
                    .orElseGet(() -> messages.ofStudio(studio, request));
            page.items().stream()
                    .filter(message -> state.map(message.state()::equals).orElse(true))
                    .forEach(found::add);
            position = page.next();
            if (position.isEmpty() || found.size() == asked.limit()) {
                break;
            }
        }
        return new Page<>(found, position);
    }
}
