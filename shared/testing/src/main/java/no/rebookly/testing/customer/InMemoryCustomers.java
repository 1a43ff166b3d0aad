package no.rebookly.testing.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Visit;
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
        var before = histories.getOrDefault(id, History.NONE);
        var visits = new TreeMap<String, Visit>();
        before.visits().forEach(visit -> visits.put(visit.day() + "#" + visit.id(), visit));
        change.addedVisits().forEach(visit -> visits.put(visit.day() + "#" + visit.id(), visit));
        change.removedVisits().forEach(visit -> visits.remove(visit.day() + "#" + visit.id()));
        var appointments = new TreeMap<String, Appointment>();
        before.appointments().forEach(each -> appointments.put(each.id().value(), each));
        change.savedAppointments()
                .forEach(each -> appointments.put(
                        each.id().value(), new Appointment(each.id(), each.at(), each.category(), each.version() + 1)));
        change.removedAppointments().forEach(each -> appointments.remove(each.value()));
        var ledger = new ArrayList<>(before.marketing());
        change.addedMarketing().stream()
                .filter(entry -> !ledger.contains(entry))
                .forEach(ledger::add);
        ledger.sort(Comparator.comparing(MarketingEntry::at));
        histories.put(id, new History(List.copyOf(visits.values()), List.copyOf(appointments.values()), ledger));
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
