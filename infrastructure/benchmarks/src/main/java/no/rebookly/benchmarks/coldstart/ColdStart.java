package no.rebookly.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import no.rebookly.benchmarks.Benchmark;
import no.rebookly.benchmarks.Figures;
import no.rebookly.benchmarks.Report;
import no.rebookly.benchmarks.TestLinks;
import no.rebookly.benchmarks.TestTables;

/** What logs and metrics add to the time that a person waits when no process of the function is there yet. */
public final class ColdStart implements Benchmark {
    private static final Path CLICKS = Path.of("functions", "click-tracking", "target", "runtime-classpath");
    private static final Path POWERTOOLS = Path.of("shared", "powertools", "target", "runtime-classpath");

    @Override
    public Report run(boolean full) throws IOException, InterruptedException, TimeoutException {
        var rounds = full ? 25 : 7;
        var folder = Files.createTempDirectory("coldstart");
        try (var tables = TestTables.inMemory()) {
            var code = TestLinks.planned(tables.database(), 1).getFirst();
            tables.warm(code);
            var event = Events.followed(code.value());
            var processes = new LinkedHashMap<String, FunctionProcess>();
            processes.put("nothing at all", process(tables, Noop.class, folder.resolve("noop"), event, List.of()));
            processes.put(
                    "click-tracking, silent",
                    process(tables, Clicks.Silent.class, folder.resolve("silent"), event, List.of(CLICKS)));
            processes.put(
                    "click-tracking, one structured line with its metric (deployed so)",
                    process(tables, Clicks.Lean.class, folder.resolve("lean"), event, List.of(CLICKS)));
            processes.put(
                    "click-tracking, line and metric by Powertools",
                    process(
                            tables,
                            Clicks.Powertools.class,
                            folder.resolve("powertools"),
                            event,
                            List.of(CLICKS, POWERTOOLS)));
            return report(measured(processes, rounds), rounds);
        } finally {
            delete(folder);
        }
    }

    private static FunctionProcess process(
            TestTables tables, Class<?> handler, Path folder, String event, List<Path> classpaths) throws IOException {
        var own = Path.of("infrastructure", "benchmarks", "target", "classes").toAbsolutePath();
        return new FunctionProcess(
                handler, TaskFolder.make(folder, own, classpaths), event, tables.endpoint(), tables.data());
    }

    private static Map<String, double[]> measured(Map<String, FunctionProcess> processes, int rounds)
            throws IOException, InterruptedException, TimeoutException {
        var found = new LinkedHashMap<String, double[]>();
        for (var process : processes.values()) {
            process.firstAnswer(); // Brings the files into the machine's memory.
        }
        for (var round = 0; round < rounds; round++) { // Round-robin: noise falls on all alike.
            for (var process : processes.entrySet()) {
                found.computeIfAbsent(process.getKey(), name -> new double[rounds])[round] =
                        process.getValue().firstAnswer();
            }
        }
        return found;
    }

    private static Report report(Map<String, double[]> found, int rounds) {
        var rows = new ArrayList<List<String>>();
        var values = new ArrayList<>(found.values());
        found.forEach((name, times) -> rows.add(List.of(
                name,
                millis(Figures.least(times)),
                millis(Figures.median(times)),
                Figures.ratio(Figures.median(times), Figures.median(values.getFirst())))));
        return new Report(
                "Cold start",
                "From the start of the process to its first answer, in milliseconds, under AWS's Runtime Interface Client with"
                        + " Lambda's JVM flags and without SnapStart, against DynamoDB Local over plain HTTP; " + rounds
                        + " rounds, one of each in turn. The ratio is of the medians, to a function that does nothing.",
                List.of("function", "least", "median", "ratio"),
                rows);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.0f", millis);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
