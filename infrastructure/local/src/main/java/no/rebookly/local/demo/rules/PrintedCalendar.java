package no.rebookly.local.demo.rules;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rebookly.local.demo.oracle.Fate;
import no.rebookly.local.demo.oracle.Fate.Outcome;
import no.rebookly.local.demo.oracle.RedDays;
import no.rebookly.local.demo.oracle.RuleName;

/** Day by day what was sent, what waited over night and what became nothing. */
final class PrintedCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private final List<Fate> fates;
    private final Map<LocalDate, String> special;

    /** @param special what is to be known of a day beside holidays */
    PrintedCalendar(List<Fate> fates, Map<LocalDate, String> special) {
        this.fates = List.copyOf(fates);
        this.special = Map.copyOf(special);
    }

    void print(List<LocalDate> days, PrintStream out) {
        out.printf("  %-16s  %-30s %7s %9s %10s%n", "", "", "rebook", "win back", "reminders");
        for (var day : days) {
            var line = "  %-16s  %-30s %7s %9s %10s"
                    .formatted(
                            DAY.format(day),
                            name(day),
                            sent(day, RuleName.REBOOK),
                            sent(day, RuleName.WIN_BACK),
                            sent(day, RuleName.APPOINTMENT_REMINDER));
            out.println(line.stripTrailing());
            notes(day).forEach(note -> out.println("      " + note));
        }
    }

    private String name(LocalDate day) {
        return special.getOrDefault(day, RedDays.on(day).orElse(RedDays.isEve(day) ? "until noon" : ""));
    }

    private String sent(LocalDate day, RuleName rule) {
        var count = on(day, Outcome.SENT).stream()
                .filter(fate -> fate.rule() == rule)
                .count();
        return count == 0 ? "·" : Long.toString(count);
    }

    private List<String> notes(LocalDate day) {
        var notes = new ArrayList<String>();
        grouped(
                        on(day, Outcome.HELD),
                        fate -> "held until "
                                + fate.until().map(Comparison.MOMENT::format).orElse("?") + " for " + fate.reason())
                .forEach((what, who) -> notes.add(what + ": " + who));
        grouped(on(day, Outcome.SKIPPED), fate -> "not sent for " + fate.reason())
                .forEach((what, who) -> notes.add(what + ": " + who));
        return notes;
    }

    private static Map<String, String> grouped(List<Fate> fates, Function<Fate, String> what) {
        return fates.stream()
                .collect(Collectors.groupingBy(
                        what,
                        TreeMap::new,
                        Collectors.mapping(
                                fate -> fate.who() + " (" + fate.rule().words() + ")", Collectors.joining(", "))));
    }

    private List<Fate> on(LocalDate day, Outcome outcome) {
        return fates.stream()
                .filter(fate ->
                        fate.outcome() == outcome && fate.at().toLocalDate().equals(day))
                .toList();
    }
}
