package no.rebookly.testing.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Outline;
import no.rebookly.due.Due;
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
        if (of(customer.studio()).putIfAbsent(customer.id().value(), customer.withVersion(1)) == null) {
            change(customer.id(), HistoryChange.added(first));
        }
    }

    @Override
    public synchronized Optional<Customer> find(StudioId studio, CustomerId id) {
        return findInAnyState(studio, id).filter(Customer::isActive);
    }

    @Override
    public synchronized Optional<Customer> findInAnyState(StudioId studio, CustomerId id) {
        return Optional.ofNullable(of(studio).get(id.value()));
    }

    @Override
    public synchronized Map<CustomerId, Customer> findAll(StudioId studio, Collection<CustomerId> ids) {
        var found = new HashMap<CustomerId, Customer>();
        ids.forEach(id -> findInAnyState(studio, id).ifPresent(customer -> found.put(id, customer)));
        return found;
    }

    @Override
    public synchronized Page<Customer> list(StudioId studio, PageRequest page) {
        var rest = page.position().map(last -> of(studio).tailMap(last, false)).orElseGet(() -> of(studio));
        var read = rest.values().stream().limit(page.limit()).toList();
        var more = read.size() < rest.size();
        return new Page<>(
                read.stream().filter(Customer::isActive).toList(),
                more ? Optional.of(read.getLast().id().value()) : Optional.empty());
    }

    @Override
    public void everybody(StudioId studio, Consumer<Customer> each) {
        List<Customer> all;
        synchronized (this) {
            all = List.copyOf(of(studio).values());
        }
        all.forEach(each);
    }

    @Override
    public void outlines(StudioId studio, Consumer<Outline> each) {
        everybody(studio, customer -> {
            if (customer.isActive()) {
                each.accept(customer.outline());
            }
        });
    }

    @Override
    public synchronized List<Customer> withNumber(StudioId studio, PhoneNumber phone) {
        return of(studio).values().stream()
                .filter(Customer::isActive)
                .filter(customer -> customer.phone().equals(phone))
                .toList();
    }

    @Override
    public synchronized boolean change(Customer changed, HistoryChange history) {
        if (!isAtItsVersion(changed)) {
            return false;
        }
        of(changed.studio()).put(changed.id().value(), changed.withVersion(changed.version() + 1));
        change(changed.id(), history);
        var moved = history.savedAppointments().stream().map(Appointment::id);
        var gone = Stream.concat(moved, history.removedAppointments().stream()).toList();
        for (var absorbed : changed.lineage().absorbed()) {
            change(
                    absorbed,
                    new HistoryChange(
                            List.of(),
                            history.removedVisits(),
                            List.of(),
                            gone,
                            List.of(),
                            history.removedMarketing()));
        }
        return true;
    }

    @Override
    public synchronized boolean changeBoth(Customer one, List<MarketingEntry> lines, Customer other) {
        if (!isAtItsVersion(one) || !isAtItsVersion(other)) {
            return false;
        }
        return change(one, HistoryChange.ofMarketing(lines.toArray(MarketingEntry[]::new)))
                && change(other, HistoryChange.NONE);
    }

    @Override
    public synchronized History history(Customer customer) {
        if (!of(customer.studio()).containsKey(customer.id().value())) {
            return History.NONE;
        }
        var history = histories.getOrDefault(customer.id(), History.NONE);
        for (var absorbed : customer.lineage().absorbed()) {
            history = history.and(histories.getOrDefault(absorbed, History.NONE));
        }
        return history;
    }

    @Override
    public synchronized void eraseHistory(Customer customer) {
        histories.remove(customer.id());
    }

    @Override
    public synchronized void erase(Customer customer) {
        eraseHistory(customer);
        of(customer.studio()).remove(customer.id().value());
    }

    /** What the due index would show. */
    public synchronized Stream<Due> due() {
        var due = new ArrayList<Due>();
        for (var studio : customers.values()) {
            for (var customer : studio.values()) {
                if (customer.state() instanceof CustomerState.Deleted deleted) {
                    due.add(new Due.CustomerDue(deleted.eraseAt(), customer.studio(), customer.id()));
                }
            }
        }
        return due.stream();
    }

    private boolean isAtItsVersion(Customer customer) {
        var present = of(customer.studio()).get(customer.id().value());
        return present != null && present.version() == customer.version();
    }

    private void change(CustomerId id, HistoryChange change) {
        histories.put(id, histories.getOrDefault(id, History.NONE).after(change));
    }

    private NavigableMap<String, Customer> of(StudioId studio) {
        return customers.computeIfAbsent(studio, key -> new TreeMap<>());
    }
}
