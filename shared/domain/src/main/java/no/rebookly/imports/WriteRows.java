package no.rebookly.imports;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.Lineage;

/** Writes what a page of rows brings to one person, in one conditional step unless they are too many for a transaction. */
final class WriteRows {
    private static final int TRIES = 8;
    /** A row writes or removes four items at most, and a transaction takes a hundred. */
    private static final int ROWS_AT_ONCE = 24;

    private final Customers customers;
    private final Import of;
    private final boolean asksForYes;

    WriteRows(Customers customers, Import of, boolean asksForYes) {
        this.customers = customers;
        this.of = of;
        this.asksForYes = asksForYes;
    }

    void write(Person person, List<Told> rows) {
        var done = 0;
        if (!person.isWritten()) {
            done = Math.min(ROWS_AT_ONCE, rows.size());
            add(person, rows.subList(0, done));
            person.written();
        }
        while (done < rows.size()) {
            done += change(person, rows.subList(done, rows.size()));
        }
    }

    /** The id is the row's, so a second try finds its own customer and changes nothing. */
    private void add(Person person, List<Told> rows) {
        var name = rows.getFirst().row().name().orElseThrow();
        var first = Customer.of(
                        of.studio(),
                        person.id(),
                        new CustomerName(name),
                        person.phone(),
                        Collections.emptySortedSet(),
                        Optional.empty(),
                        Customer.Facts.NONE,
                        of.committed().orElseThrow().at())
                .with(Lineage.NONE.spelt(new TreeSet<>(List.of(name))));
        var applied = ApplyRows.apply(of, asksForYes, first, List.of(), History.NONE, rows);
        var change = applied.change();
        customers.add(
                applied.customer(),
                new History(change.addedVisits(), change.savedAppointments(), change.addedMarketing()));
    }

    /**
     * Conditional on the version, and read again when somebody was faster; what is there already is not added again.
     *
     * @return how many of the rows were done
     */
    private int change(Person person, List<Told> rows) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = customers.findWhoeverIs(of.studio(), person.id());
            if (found.isEmpty()) {
                return rows.size(); // Deleted meanwhile by the owner, who wins.
            }
            var customer = found.get();
            // What is removed is removed under each of those who were merged into her too.
            var partitions = 1 + customer.lineage().absorbed().size();
            var most = Math.min(rows.size(), Math.max(1, ROWS_AT_ONCE / partitions));
            var applied = ApplyRows.apply(
                    of, asksForYes, customer, person.aliases(), customers.history(customer), rows.subList(0, most));
            if (!applied.isChanged() || customers.change(applied.customer(), applied.change())) {
                return most;
            }
        }
        throw new IllegalStateException("other writes were in the way at every try");
    }
}
