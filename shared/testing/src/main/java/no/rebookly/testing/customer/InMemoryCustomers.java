package no.rebookly.testing.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** Customers in a map; may be shared by threads. */
public class InMemoryCustomers implements Customers {
    private final Map<StudioId, TreeMap<String, Customer>> customers = new HashMap<>();
    private final Map<CustomerId, History> histories = new HashMap<>();

    @Override
    public synchronized void add(Customer customer, History first) {
        if (of(customer.studio()).putIfAbsent(customer.id().value(), at(customer, 1)) == null) {
            change(
                    customer.id(),
                    new HistoryChange(first.visits(), List.of(), first.appointments(), List.of(), first.marketing()));
        }
    }

    @Override
    public synchronized Optional<Customer> find(StudioId studio, CustomerId id) {
        return Optional.ofNullable(of(studio).get(id.value()));
    }

    @Override
    public synchronized Page<Customer> list(StudioId studio, PageRequest page) {
        var rest = page.position().map(last -> of(studio).tailMap(last, false)).orElseGet(() -> of(studio));
        var items = rest.values().stream().limit(page.limit()).toList();
        var more = items.size() < rest.size();
        return new Page<>(items, more ? Optional.of(items.getLast().id().value()) : Optional.empty());
    }

    @Override
    public synchronized List<Customer> withNumber(StudioId studio, PhoneNumber phone) {
        return of(studio).values().stream()
                .filter(customer -> customer.phone().equals(phone))
                .toList();
    }

    @Override
    public synchronized boolean change(Customer changed, HistoryChange history) {
        var present = of(changed.studio()).get(changed.id().value());
        if (present == null || present.version() != changed.version()) {
            return false;
        }
        of(changed.studio()).put(changed.id().value(), at(changed, changed.version() + 1));
        change(changed.id(), history);
        return true;
    }

    @Override
    public synchronized History history(StudioId studio, CustomerId id) {
        return of(studio).containsKey(id.value()) ? histories.getOrDefault(id, History.NONE) : History.NONE;
    }

    private void change(CustomerId id, HistoryChange change) {
        histories.put(id, histories.getOrDefault(id, History.NONE).after(change));
    }

    private NavigableMap<String, Customer> of(StudioId studio) {
        return customers.computeIfAbsent(studio, key -> new TreeMap<>());
    }

    private static Customer at(Customer customer, long version) {
        return new Customer(
                customer.studio(),
                customer.id(),
                customer.name(),
                customer.phone(),
                customer.tags(),
                customer.basis(),
                customer.facts(),
                customer.createdAt(),
                version);
    }
}
