package no.rebookly.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Outline;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * Makes the agenda of every customer anew in the very write that changes her, so that a visit, an appointment or a consent
 * moves the rules' moment at once and never without it. The studio's rules are read again after {@link #FRESH}; who wrote by
 * older ones is found by {@link RecomputeAgendas}.
 */
public final class CustomersWithAgenda implements Customers {
    public static final Duration FRESH = Duration.ofSeconds(10);

    private final Customers customers;
    private final Automations automations;
    private final MakeAgenda makeAgenda;
    private final InstantSource clock;
    private final Map<StudioId, Known> known = new ConcurrentHashMap<>();

    public CustomersWithAgenda(
            Customers customers, Automations automations, MakeAgenda makeAgenda, InstantSource clock) {
        this.customers = customers;
        this.automations = automations;
        this.makeAgenda = makeAgenda;
        this.clock = clock;
    }

    private record Known(List<Automation> automations, Instant at) {}

    @Override
    public void add(Customer customer, History first) {
        customers.add(planned(customer), first);
    }

    @Override
    public boolean change(Customer changed, HistoryChange history) {
        return customers.change(planned(changed), history);
    }

    @Override
    public boolean changeBoth(Customer one, List<MarketingEntry> lines, Customer other) {
        return customers.changeBoth(planned(one), lines, planned(other));
    }

    private Customer planned(Customer customer) {
        var now = clock.instant();
        var rules = known.compute(
                customer.studio(),
                (studio, before) -> before == null || !before.at().plus(FRESH).isAfter(now)
                        ? new Known(automations.all(studio), now)
                        : before);
        return customer.with(makeAgenda.make(customer, rules.automations(), now));
    }

    @Override
    public Optional<Customer> find(StudioId studio, CustomerId id) {
        return customers.find(studio, id);
    }

    @Override
    public Optional<Customer> findInAnyState(StudioId studio, CustomerId id) {
        return customers.findInAnyState(studio, id);
    }

    @Override
    public Map<CustomerId, Customer> findAll(StudioId studio, Collection<CustomerId> ids) {
        return customers.findAll(studio, ids);
    }

    @Override
    public Page<Customer> list(StudioId studio, PageRequest page) {
        return customers.list(studio, page);
    }

    @Override
    public void everybody(StudioId studio, Consumer<Customer> each) {
        customers.everybody(studio, each);
    }

    @Override
    public void outlines(StudioId studio, Consumer<Outline> each) {
        customers.outlines(studio, each);
    }

    @Override
    public List<Customer> withNumber(StudioId studio, PhoneNumber phone) {
        return customers.withNumber(studio, phone);
    }

    @Override
    public History history(Customer customer) {
        return customers.history(customer);
    }

    @Override
    public void eraseHistory(Customer customer) {
        customers.eraseHistory(customer);
    }

    @Override
    public void erase(Customer customer) {
        customers.erase(customer);
    }
}
