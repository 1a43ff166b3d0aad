package no.rebookly.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import no.rebookly.customer.Customers;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.time.Oslo;

/** Opens the file of an import and what its rows are merged with. */
final class OpenImport {
    private final Uploads uploads;
    private final OpenTable openTable;
    private final PhoneReader phones;
    private final Customers customers;

    OpenImport(Uploads uploads, TableReader reader, PhoneReader phones, Customers customers) {
        this.uploads = uploads;
        this.openTable = new OpenTable(reader, new Headings(phones));
        this.phones = phones;
        this.customers = customers;
    }

    /** Empty when the file is gone. */
    Optional<OpenTable.Opened> table(Import of) {
        try {
            var file = uploads.open(of.studio(), of.id());
            return file.isEmpty() ? Optional.empty() : Optional.of(openTable.open(file.get()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read an upload", broken);
        }
    }

    MergeRow rows(Import of, Mapping mapping, Instant now) {
        return new MergeRow(
                of, mapping, People.of(customers, of.studio()), customers, interpret(of, mapping, now), now);
    }

    InterpretRow interpret(Import of, Mapping mapping, Instant now) {
        var at = of.committed().map(Import.Committed::at).orElse(now);
        return new InterpretRow(mapping, of.kind(), phones, Oslo.day(at));
    }

    /** Those of customers who are there. */
    Set<PhoneNumber> numbers(Import of) {
        var numbers = new HashSet<PhoneNumber>();
        customers.outlines(of.studio(), customer -> numbers.add(customer.phone()));
        return numbers;
    }

    GuessColumns guess() {
        return new GuessColumns(new Headings(phones));
    }
}
