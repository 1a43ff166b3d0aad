package no.rebookly.functions.campaigns;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.message.Message;
import no.rebookly.studio.StudioId;

/** Who got these messages, as a studio knows them today: read together, for a page of messages at a time. */
final class Recipients {
    private final Customers customers;

    Recipients(Customers customers) {
        this.customers = customers;
    }

    /** By the customer of the message: she herself, or whoever she was merged into. Who is deleted or erased is not there. */
    Map<CustomerId, Customer> of(StudioId studio, Collection<Message> messages) {
        var ids = messages.stream().map(Message::customer).collect(Collectors.toSet());
        var people = new HashMap<CustomerId, Customer>();
        customers.findAll(studio, ids).forEach((id, found) -> today(studio, found)
                .ifPresent(who -> people.put(id, who)));
        return people;
    }

    private Optional<Customer> today(StudioId studio, Customer found) {
        return switch (found.state()) {
            case CustomerState.Active() -> Optional.of(found);
            // Merges are few, so what they lead to is read one by one.
            case CustomerState.Merged merged -> customers.findWhoeverIs(studio, merged.into());
            case CustomerState.Deleted deleted -> Optional.empty();
        };
    }
}
