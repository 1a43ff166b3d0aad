package no.rebookly.customer;

import java.util.List;
import java.util.Optional;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** Where a studio's customers are kept, with their visits, appointments and marketing ledgers. */
public interface Customers {
    /** Adds a customer with its first history in one step. Adding the same id again changes nothing, so a retry after a death is safe. */
    void add(Customer customer, History first);

    Optional<Customer> find(StudioId studio, CustomerId id);

    /** In the order of their ids. */
    Page<Customer> list(StudioId studio, PageRequest page);

    /** All who have this number, under every live version of the index. */
    List<Customer> withNumber(StudioId studio, PhoneNumber phone);

    /**
     * Writes the changed customer and what is added to or taken from its history in one transaction, if the customer is still
     * at its version. False: somebody was faster, nothing was written.
     */
    boolean change(Customer changed, HistoryChange history);

    History history(StudioId studio, CustomerId id);
}
