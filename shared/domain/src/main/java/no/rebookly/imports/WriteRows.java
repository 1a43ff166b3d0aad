package no.rebookly.imports;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.MarketingLedger;

/** Writes what a page of rows brings to one person, in one conditional step. */
final class WriteRows {
    private static final int TRIES = 8;

    private final Customers customers;
    private final Import of;

    WriteRows(Customers customers, Import of) {
        this.customers = customers;
        this.of = of;
    }

    /** @param isNew whether the person comes from a row of this page */
    record Work(boolean isNew, Additions additions) {
        Work and(Work later) {
            return new Work(isNew, additions.and(later.additions));
        }
    }

    void write(Person person, Work work) {
        if (work.isNew()) {
            add(person, work.additions());
        } else {
            change(person, work.additions());
        }
    }

    /** The id is the row's, so a second try finds its own customer and changes nothing. */
    private void add(Person person, Additions additions) {
        var now = of.committed().orElseThrow().at();
        customers.add(
                Customer.of(
                        of.studio(),
                        person.id(),
                        new CustomerName(person.name()),
                        person.phone(),
                        new TreeSet<>(additions.tags()),
                        additions.basis(),
                        Customer.Facts.of(additions.visits(), additions.appointments(), now),
                        now),
                new History(additions.visits(), additions.appointments(), ledger(additions.basis())));
    }

    /** Conditional on the version, and read again when somebody was faster; what is there already is not added again. */
    private void change(Person person, Additions additions) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = customers.find(of.studio(), person.id());
            if (found.isEmpty() || tryChange(found.get(), additions)) {
                return; // Deleted meanwhile by the owner, who wins.
            }
        }
        throw new IllegalStateException("other writes were in the way at every try");
    }

    private boolean tryChange(Customer customer, Additions additions) {
        var history = customers.history(customer);
        var visits = additions.visits().stream()
                .filter(visit ->
                        history.visits().stream().noneMatch(each -> each.id().equals(visit.id())))
                .toList();
        var appointments = additions.appointments().stream()
                .filter(booked -> history.appointments().stream()
                        .noneMatch(each -> each.id().equals(booked.id())))
                .toList();
        var ledger = ledger(additions.basis()).stream()
                .filter(entry -> !history.marketing().contains(entry))
                .toList();
        var tags = new TreeSet<>(customer.tags());
        additions.tags().stream()
                .filter(tag -> tags.size() < Customer.MOST_TAGS)
                .forEach(tags::add);
        if (visits.isEmpty() && appointments.isEmpty() && ledger.isEmpty() && tags.equals(customer.tags())) {
            return true;
        }
        var change = HistoryChange.added(new History(visits, appointments, ledger));
        var after = history.after(change);
        var now = of.committed().orElseThrow().at();
        return customers.change(
                customer.with(tags)
                        .with(MarketingLedger.basis(after.marketing()))
                        .with(Customer.Facts.of(after.visits(), after.appointments(), now)),
                change);
    }

    /** With the import as its source, and the owner as who stated it. */
    private List<MarketingEntry> ledger(Optional<MarketingBasis> basis) {
        var committed = of.committed().orElseThrow();
        return basis
                .map(given -> new MarketingEntry(
                        committed.at(),
                        new MarketingEntry.Act.Asserted(
                                given, of.marketing().map(Assertion::wording).orElse("")),
                        of.id().value(),
                        Optional.of(committed.by())))
                .stream()
                .toList();
    }
}
