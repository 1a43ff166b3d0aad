package no.rebookly.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of figures: a section for each benchmark, as its last run that was to be written down found it. */
final class FiguresPage {
    private static final String INTRODUCTION = """
            # Benchmarks

            Printed by `./rebookly bench --write`, which replaces the sections of the benchmarks that it runs, or by
            `./rebookly bench --write NAME …` for some of them; without `--write` it only prints, and with `--full` it takes longer
            and is steadier. Every figure stands beside a baseline of the same run on the same machine: the ratio is what holds
            elsewhere.
            """;

    /** Says whose the section is, since its title may tell how large the run was. */
    private static final Pattern MARK = Pattern.compile("^<!-- (\\w+) -->\\R", Pattern.MULTILINE);

    private FiguresPage() {}

    /**
     * The page with these sections in place of its own.
     *
     * @param names of all benchmarks, in the order of the page; a section of another name is left out
     */
    static String with(String page, List<String> names, Map<String, String> fresh) {
        var sections = new HashMap<>(sections(page));
        sections.putAll(fresh);
        return names.stream()
                .filter(sections::containsKey)
                .map(name -> "\n<!-- " + name + " -->\n"
                        + sections.getOrDefault(name, "").strip() + "\n")
                .collect(Collectors.joining("", INTRODUCTION, ""));
    }

    private static Map<String, String> sections(String page) {
        var sections = new HashMap<String, String>();
        var marks = MARK.matcher(page).results().toList();
        for (var i = 0; i < marks.size(); i++) {
            var end = i + 1 < marks.size() ? marks.get(i + 1).start() : page.length();
            sections.put(marks.get(i).group(1), page.substring(marks.get(i).end(), end));
        }
        return sections;
    }
}
