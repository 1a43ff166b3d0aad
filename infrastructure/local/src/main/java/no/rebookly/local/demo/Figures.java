package no.rebookly.local.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The table at the end: each figure beside what it should be by the list and by what was done. */
final class Figures {
    private static final String LINE = "  %-52s %8s %10s   %s%n";
    private final List<Figure> figures = new ArrayList<>();

    private record Figure(String what, long is, long should) {
        boolean right() {
            return is == should;
        }
    }

    void add(String what, long is, long should) {
        figures.add(new Figure(what, is, should));
    }

    boolean allRight() {
        return figures.stream().allMatch(Figure::right);
    }

    void print(PrintStream out) {
        out.println();
        out.printf(LINE, "", "is", "should be", "");
        out.printf(LINE, "-".repeat(52), "-".repeat(8), "-".repeat(9), "");
        for (var figure : figures) {
            out.printf(LINE, figure.what(), figure.is(), figure.should(), figure.right() ? "right" : "WRONG");
        }
        var wrong = figures.stream().filter(figure -> !figure.right()).count();
        out.println();
        out.println(
                wrong == 0
                        ? "  All " + figures.size() + " figures are right."
                        : "  " + wrong + " of " + figures.size() + " figures are WRONG.");
    }
}
