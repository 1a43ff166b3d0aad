package no.rebookly.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The list that the demo imports, and what a person would count in it by hand. Deliberately knows nothing of how Rebookly reads
 * lists: what it counts is what the report is held against.
 */
record CustomerList(byte[] file, List<Row> rows) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** One line: when the customer was last there, whether a time is booked, whether the list says yes to SMS. */
    record Row(LocalDate lastVisit, List<LocalDate> booked, boolean saysYes) {}

    static CustomerList read() {
        try (InputStream in = CustomerList.class.getResourceAsStream("/demo/kundeliste.csv")) {
            if (in == null) {
                throw new IllegalStateException("the demo's list is not on the classpath");
            }
            var file = in.readAllBytes();
            var lines =
                    new String(file, Charset.forName("windows-1252")).lines().skip(1);
            var rows = new ArrayList<Row>();
            lines.filter(line -> !line.isBlank()).forEach(line -> rows.add(row(line.split(";", -1))));
            return new CustomerList(file, List.copyOf(rows));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String[] cells) {
        var booked = cells[3].isEmpty() ? List.<LocalDate>of() : List.of(LocalDate.parse(cells[3], DAY));
        return new Row(LocalDate.parse(cells[2], DAY), booked, cells[6].equals("Ja"));
    }

    /** Customers who have not been there for this many days and have no time booked from today on. */
    List<Row> away(LocalDate today, int days) {
        return rows.stream()
                .filter(row -> row.lastVisit().isBefore(today.minusDays(days)))
                .filter(row -> row.booked().stream().allMatch(day -> day.isBefore(today)))
                .toList();
    }
}
