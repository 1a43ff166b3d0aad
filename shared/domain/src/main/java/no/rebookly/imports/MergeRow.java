package no.rebookly.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;

/**
 * Decides what each row of an import is: for the count before, and for the taking in afterwards, by the same rules. What is
 * known already adds nothing, so a row done twice adds once.
 */
final class MergeRow {
    private final Import of;
    private final People people;
    private final Customers customers;
    private final InterpretRow interpretRow;
    private final boolean asksForYes;
    private final Instant now;
    private final RowIds ids;

    /** @param now when the rows count as taken in */
    MergeRow(Import of, Mapping mapping, People people, Customers customers, InterpretRow interpretRow, Instant now) {
        this.of = of;
        this.people = people;
        this.customers = customers;
        this.interpretRow = interpretRow;
        this.asksForYes = asksForYes(mapping);
        this.now = now;
        this.ids = new RowIds(of.id());
    }

    /** Where a list has a column for it, only rows that say yes get a basis. */
    static boolean asksForYes(Mapping mapping) {
        return mapping.meanings().contains(ColumnMeaning.MARKETING);
    }

    /** What a row is. */
    sealed interface Merged {
        record Empty() implements Merged {}

        record Refused(List<RowReading.RowRefusal> refusals) implements Merged {}

        record Added(Person person, Told told) implements Merged {}

        record Known() implements Merged {}

        record Changed(Person person, Told told, List<RowChange> changes) implements Merged {}
    }

    People people() {
        return people;
    }

    boolean asksForYes() {
        return asksForYes;
    }

    /** One after another, but for what has to be read of those whom they are about: that is read at once. */
    List<Merged> merge(List<Rows.Step.Row> rows) {
        var readings = rows.stream().map(row -> interpretRow.read(row.cells())).toList();
        var good = new ArrayList<Told>();
        for (var i = 0; i < rows.size(); i++) {
            if (readings.get(i) instanceof RowReading.Good row) {
                good.add(new Told(of, rows.get(i).line(), row));
            }
        }
        people.prepare(good, customers);
        var told = good.iterator();
        var merged = new ArrayList<Merged>();
        for (var reading : readings) {
            merged.add(
                    switch (reading) {
                        case RowReading.Empty() -> new Merged.Empty();
                        case RowReading.Refused(var refusals) -> new Merged.Refused(refusals);
                        case RowReading.Good row -> merge(told.next());
                    });
        }
        return merged;
    }

    private Merged merge(Told told) {
        var row = told.row();
        var match = people.match(row, of.sharedNumbers());
        if (match.isPresent()) {
            var changes = match.get().take(told, asksForYes, now);
            return changes.isEmpty() ? new Merged.Known() : new Merged.Changed(match.get(), told, changes);
        }
        if (row.name().isEmpty()) {
            return new Merged.Refused(List.of(new RowReading.RowRefusal("", RowReason.NAME_MISSING)));
        }
        var id = new CustomerId(ids.next(CustomerId.KIND, told.line()));
        var person = Person.ofRow(id, row.phone(), row.name().get(), now);
        person.take(told, asksForYes, now);
        people.add(person);
        return new Merged.Added(person, told);
    }
}
