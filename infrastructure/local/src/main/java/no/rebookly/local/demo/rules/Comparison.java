package no.rebookly.local.demo.rules;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import no.rebookly.local.demo.oracle.Fate;
import no.rebookly.local.demo.oracle.RuleName;

/** Holds what happened against what the oracle says has to, and says of each difference who, when and why. */
final class Comparison {
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    /** From its minute to the phone an SMS takes as long as the planner and the queue do. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final List<String> differences = new ArrayList<>();

    List<String> differences() {
        return List.copyOf(differences);
    }

    /** One by one: each fate of the one side belongs to one of the other. */
    void fates(List<Fate> is, List<Fate> should) {
        var left = new ArrayList<>(is);
        var missing = new ArrayList<Fate>();
        for (var fate : should) {
            var match = left.stream().filter(one -> same(one, fate)).findFirst();
            match.ifPresentOrElse(left::remove, () -> missing.add(fate));
        }
        missing.forEach(fate -> differences.add(line(fate, "should be: ") + " (" + fate.because() + "), and is not"));
        left.forEach(fate -> differences.add(line(fate, "is: ") + ", and should not be"));
    }

    private static boolean same(Fate is, Fate should) {
        return is.who().equals(should.who())
                && is.rule() == should.rule()
                && is.outcome() == should.outcome()
                && is.reason().equals(should.reason())
                && soonAfter(is.at(), should.at())
                && is.until().isPresent() == should.until().isPresent()
                && is.until()
                        .map(until -> soonAfter(until, should.until().orElse(until)))
                        .orElse(true);
    }

    private static boolean soonAfter(LocalDateTime is, LocalDateTime should) {
        return !is.isBefore(should) && is.isBefore(should.plus(ON_ITS_WAY));
    }

    private static String line(Fate fate, String verb) {
        return fate.who() + ", " + fate.rule().words() + ", " + MOMENT.format(fate.at()) + " " + verb
                + fate.outcome().name().toLowerCase(Locale.ROOT)
                + fate.until().map(until -> " until " + MOMENT.format(until)).orElse("")
                + (fate.reason().isEmpty() ? "" : " for " + fate.reason());
    }

    /**
     * Why nothing is to come. Of two who share a number the product foresees which gets it, and an hour that comes too late; the
     * oracle tells these when they happen.
     */
    void whyNot(Map<RuleName, Map<String, String>> is, Map<RuleName, Map<String, String>> should) {
        for (var rule : RuleName.values()) {
            var product = new HashMap<>(is.getOrDefault(rule, Map.of()));
            var oracle = should.getOrDefault(rule, Map.of());
            product.entrySet().removeIf(each -> each.getValue().equals("SAME_NUMBER"));
            var names = new TreeSet<>(product.keySet());
            names.addAll(oracle.keySet());
            for (var name : names) {
                var says = product.getOrDefault(name, "that something is to come");
                var wanted = oracle.getOrDefault(name, "that something is to come");
                if (!says.equals(wanted)) {
                    differences.add(name + ", " + rule.words() + ", at the end: the owner is told " + says
                            + ", and should be told " + wanted);
                }
            }
        }
    }

    /** @param what the figure is about */
    void figure(String what, long is, long should) {
        if (is != should) {
            differences.add(what + ": is " + is + ", should be " + should);
        }
    }

    static List<Fate> inOrder(List<Fate> fates) {
        return fates.stream()
                .sorted(Comparator.comparing(Fate::at).thenComparing(Fate::who))
                .toList();
    }
}
