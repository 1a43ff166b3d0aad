package no.rebookly.benchmarks;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.aws.tables.FileTableReader;
import no.rebookly.imports.GuessColumns;
import no.rebookly.imports.Headings;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.InterpretRow;
import no.rebookly.imports.Mapping;
import no.rebookly.imports.OpenTable;
import no.rebookly.imports.RowReading;
import no.rebookly.imports.Rows;
import no.rebookly.imports.Table;

/** What it takes to turn an uploaded list into rows that are understood, before anything is looked up or written. */
final class Reading implements Benchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ROWS = Table.MOST_ROWS;
    private static final int WARM_UP = 5;

    private final LibPhoneNumberReader phones = new LibPhoneNumberReader();
    private final Headings headings = new Headings(phones);

    @Override
    public Report run(boolean full) throws IOException {
        var list = new MadeUpList(ROWS);
        var csv = list.csv();
        var workbook = list.workbook();
        var rounds = full ? 25 : 7;
        var text = new double[rounds];
        var sheet = new double[rounds];
        var split = new double[rounds];
        for (var round = -WARM_UP; round < rounds; round++) { // Interleaved: noise falls on all alike.
            var at = Math.max(round, 0);
            text[at] = perSecond(() -> read(csv, false));
            sheet[at] = perSecond(() -> read(workbook, false));
            split[at] = perSecond(() -> split(csv));
        }
        var baseline = Figures.median(split);
        return new Report(
                "Reading a list",
                "A list of " + ROWS
                        + " customers with 7 columns, opened, its columns guessed, and each row interpreted (name, number, days,"
                        + " price, consent), warm, one thread, nothing looked up or written; medians of " + rounds
                        + " interleaved rounds. The"
                        + " baseline only splits the same text at line ends and semicolons. Heap: the most in use after a collection,"
                        + " every 20,000 rows, beyond what was in use before.",
                List.of("", "rows/s", "ratio to splitting", "heap", "target"),
                List.of(
                        List.of(
                                "CSV, " + megabytes(csv.length),
                                thousands(Figures.median(text)),
                                Figures.ratio(Figures.median(text), baseline),
                                megabytes(read(csv, true)),
                                "≥ 100,000 rows/s, ≤ 16 MB"),
                        List.of(
                                "workbook, " + megabytes(workbook.length),
                                thousands(Figures.median(sheet)),
                                Figures.ratio(Figures.median(sheet), baseline),
                                megabytes(read(workbook, true)),
                                "≤ 32 MB"),
                        List.of("splitting the text", thousands(baseline), "", "", "")));
    }

    private interface Work {
        long run() throws IOException;
    }

    private static double perSecond(Work work) throws IOException {
        var started = System.nanoTime();
        work.run();
        return ROWS / ((System.nanoTime() - started) / 1e9);
    }

    /** How much more heap was in use than before, if that is watched. */
    private long read(byte[] file, boolean watched) throws IOException {
        var before = watched ? used() : 0;
        var most = 0L;
        var good = 0;
        try (var table = open(file)) {
            var guess = new GuessColumns(headings).guess(table, ImportKind.CUSTOMERS, TODAY);
            if (!(Mapping.check(table.columns(), guess, ImportKind.CUSTOMERS)
                    instanceof Mapping.Check.Valid(var mapping))) {
                throw new IllegalStateException("the columns were not guessed");
            }
            var interpret = new InterpretRow(mapping, ImportKind.CUSTOMERS, phones, TODAY);
            while (table.next() instanceof Rows.Step.Row row) {
                good += interpret.read(row.cells()) instanceof RowReading.Good ? 1 : 0;
                if (watched && good % 20_000 == 0) {
                    most = Math.max(most, used() - before);
                }
            }
        }
        if (good != ROWS) {
            throw new IllegalStateException(good + " rows were good");
        }
        return most;
    }

    private Table open(byte[] file) throws IOException {
        return switch (new OpenTable(new FileTableReader(), headings).open(new ByteArrayInputStream(file))) {
            case OpenTable.Opened.Ready(var table) -> table;
            case OpenTable.Opened.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static long split(byte[] csv) throws IOException {
        var cells = 0L;
        try (var lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(csv), Charset.forName("windows-1252")))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                cells += line.split(";", -1).length;
            }
        }
        return cells;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String thousands(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
