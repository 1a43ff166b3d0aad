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
    private static final String INTRODUCTION = """
            # Benchmarks

            Printed by `./rebookly bench --write`, which replaces this page; without `--write` it only prints, and with `--full` it
            takes longer and is steadier. Every figure stands beside a baseline of the same run on the same machine: the ratio is what holds
            elsewhere.
            """;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var full = given.contains("--full");
        var text = new StringBuilder(INTRODUCTION);
        say(text, "\n" + Machine.thisOne().described() + ".\n");
        for (var benchmark : chosen(given).values()) {
            say(text, "\n" + benchmark.run(full).markdown());
        }
        if (given.contains("--write")) {
            Files.writeString(PAGE, text);
        }
    }

    private static Map<String, Benchmark> chosen(List<String> given) {
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
        var names = given.stream().filter(word -> !word.startsWith("--")).toList();
        if (!names.isEmpty()) {
            if (!all.keySet().containsAll(names)) {
                throw new IllegalArgumentException("there are " + all.keySet());
            }
            all.keySet().retainAll(names);
        }
        return all;
    }

    private static void say(StringBuilder text, String words) {
        text.append(words);
        System.out.print(words);
        System.out.flush();
    }
}
