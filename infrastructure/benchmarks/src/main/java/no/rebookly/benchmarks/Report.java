package no.rebookly.benchmarks;

import java.util.List;

/**
 * What a benchmark found, as a Markdown table.
 *
 * @param how what was done, so that somebody else can judge the figures
 */
public record Report(String title, String how, List<String> columns, List<List<String>> rows) {
    public Report {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    String markdown() {
        var text = new StringBuilder("## " + title + "\n\n" + how.strip() + "\n\n");
        line(text, columns);
        line(text, columns.stream().map(column -> "---").toList());
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
