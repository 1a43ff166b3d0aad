package no.rebookly.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** Where a studio's customers are kept, with their visits, appointments and marketing ledgers. Unless said otherwise only active ones are found. */
public interface Customers {
    /** Adds a customer with its first history in one step. Adding the same id again changes nothing, so a retry after a death is safe. */
    void add(Customer customer, History first);

    Optional<Customer> find(StudioId studio, CustomerId id);

    /** Also one who is deleted or merged. */
    Optional<Customer> findInAnyState(StudioId studio, CustomerId id);

    /** Those of these ids that there are, also who is deleted or merged. */
    Map<CustomerId, Customer> findAll(StudioId studio, Collection<CustomerId> ids);

    /** The customer herself, or the one she was merged into. */
    default Optional<Customer> findWhoeverIs(StudioId studio, CustomerId id) {
        var found = findInAnyState(studio, id);
        // A chain is as long as its merges; a ring cannot be, since only active ones are merged.
        while (found.isPresent() && found.get().state() instanceof CustomerState.Merged merged) {
            found = findInAnyState(studio, merged.into());
        }
        return found.filter(Customer::isActive);
    }

    /** In the order of their ids; a page may hold fewer than asked for, and still have a next one. */
    Page<Customer> list(StudioId studio, PageRequest page);

    /**
     * Everybody in whatever state, in no order, in far less time than page by page.
     *
     * @param each called by one thread at a time
     */
    void everybody(StudioId studio, Consumer<Customer> each);

    /**
     * The outlines of all active customers, in no order, in far less time than {@link #everybody}: each is written in the step that
     * writes its customer, so the two never disagree.
     *
     * @param each called by one thread at a time
     */
    void outlines(StudioId studio, Consumer<Outline> each);

    /** All who have this number, under every live version of the index. */
    List<Customer> withNumber(StudioId studio, PhoneNumber phone);

    /**
     * Writes the changed customer and what is added to or taken from its history in one transaction, if the customer is still
     * at its version. False: somebody was faster, nothing was written.
     */
    boolean change(Customer changed, HistoryChange history);

    /** Writes both or none, if both are still at their versions. */
    default boolean changeBoth(Customer one, Customer other) {
        return changeBoth(one, List.of(), other);
    }

    /**
     * Writes both or none, if both are still at their versions.
     *
     * @param lines added to the first one's marketing ledger in the same step
     */
    boolean changeBoth(Customer one, List<MarketingEntry> lines, Customer other);

    /** Hers and that of all who were merged into her. */
    History history(Customer customer);

    /** Removes her own history and leaves her. */
    void eraseHistory(Customer customer);

    /** Removes the customer with her own history, the item last: killed half way it can be done again. Those merged into her are their own. */
    void erase(Customer customer);
}
