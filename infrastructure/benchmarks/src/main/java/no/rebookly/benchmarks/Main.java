package no.rebookly.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rebookly.benchmarks.coldstart.ColdStart;

/** {@code ./rebookly bench [--full] [--write] [NAME…]}: measures, and prints what it finds. */
public final class Main {
    private static final Path PAGE = Path.of("docs", "benchmarks.md");

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var full = given.contains("--full");
        var machine = Machine.thisOne().described();
        System.out.println("\n" + machine + ".");
        var names = List.copyOf(all().keySet());
        for (var benchmark : chosen(given).entrySet()) {
            var report = benchmark.getValue().run(full).markdown();
            System.out.print("\n" + report);
            System.out.flush();
            if (given.contains("--write")) {
                // After each: what was measured stays when a later one fails.
                var section = report + "\n" + (full ? "With `--full`, " : "") + machine + ".";
                Files.writeString(
                        PAGE, FiguresPage.with(Files.readString(PAGE), names, Map.of(benchmark.getKey(), section)));
            }
        }
    }

    /** By the names that they are asked for by, in the order of the page. */
    private static Map<String, Benchmark> all() {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("encryption", new Encryption());
        all.put("reading", new Reading());
        all.put("redirects", new Redirects());
        all.put("clicks", new ClickClasses());
        all.put("campaign", new CampaignRun());
        all.put("kill", new KillRun());
        all.put("import", new ImportRun());
        all.put("segments", new SegmentCount());
        all.put("preview", new CampaignPreview());
        all.put("planning", new Planning());
        all.put("start", new ProductStart());
        all.put("coldstart", new ColdStart());
        return all;
    }

    private static Map<String, Benchmark> chosen(List<String> given) {
        var all = all();
        var names = given.stream().filter(word -> !word.startsWith("--")).toList();
        if (!names.isEmpty()) {
            if (!all.keySet().containsAll(names)) {
                throw new IllegalArgumentException("there are " + all.keySet());
            }
            all.keySet().retainAll(names);
        }
        return all;
    }
}
