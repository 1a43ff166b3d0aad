package no.rebookly.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.rebookly.simulation.broken.Break;

/** Tells of a seed that failed: what was seen, and the steps that have to do with it. */
final class Failure {
    private static final int WHO_FROM = 27;
    private static final int WHO_TO = 40;

    private Failure() {}

    /** @param trace of the whole seed */
    static String text(Outcome failure, List<String> trace, Break broken) {
        var violation = failure.violation().orElseThrow();
        var steps = about(violation.about(), trace);
        var text = new StringBuilder(String.format(
                "%nSeed %d: %s%n%nThe %d of its %d steps in which that was in anybody's hands:%n%n",
                failure.seed(), violation.getMessage(), steps.size(), trace.size()));
        steps.forEach(step -> text.append(step).append(System.lineSeparator()));
        var option = broken == Break.NOTHING ? "" : " --broken " + broken.name().toLowerCase(Locale.ROOT);
        return text.append(String.format(
                        "%nThe same again: ./rebookly simulate --seeds 1 --from %d%s%n", failure.seed(), option))
                .toString();
    }

    /** Whatever names one of them, and what befell those who had it, from then on. */
    private static List<String> about(List<String> names, List<String> trace) {
        Set<String> who = new HashSet<>();
        return trace.stream()
                .filter(line -> {
                    var its = names.stream().anyMatch(line::contains);
                    var actor = line.substring(WHO_FROM, WHO_TO).strip();
                    if (its && actor.contains(" ")) {
                        who.add(actor);
                    }
                    return its || (who.contains(actor) && isFate(line)) || actor.equals("clock");
                })
                .toList();
    }

    private static boolean isFate(String line) {
        var what = line.substring(WHO_TO).strip();
        return what.startsWith("dies")
                || what.startsWith("is ended")
                || what.startsWith("stands still")
                || what.startsWith("gets no answer")
                || what.startsWith("fault")
                || what.contains(" fails")
                || what.startsWith("ends");
    }
}
