package no.rebookly.local.demo.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rebookly.local.demo.oracle.Fate;
import no.rebookly.local.demo.oracle.Fate.Outcome;
import no.rebookly.local.demo.oracle.Prophecy;
import no.rebookly.local.demo.oracle.RedDays;
import no.rebookly.local.demo.oracle.RuleName;

/** All that is held against the oracle when the weeks have passed. */
final class Review {
    /** Reasons that can be told of a customer alone; the others follow from who else is due. */
    private static final List<String> OF_ONE =
            List.of("NO_BASIS", "NEVER_CAME", "OPTED_OUT", "NO_APPOINTMENT", "BOOKED_TOO_LATE");

    private final Comparison comparison;
    private final Rules rules;
    private final Set<LocalDate> closed;

    Review(Comparison comparison, Rules rules, Set<LocalDate> closed) {
        this.comparison = comparison;
        this.rules = rules;
        this.closed = Set.copyOf(closed);
    }

    /** @param fates what came of the rules */
    void of(
            List<Fate> fates,
            Prophecy prophecy,
            Map<RuleName, JsonNode> previews,
            Observer observer,
            List<LocalDate> days) {
        comparison.fates(fates, prophecy.fates());
        comparison.whyNot(observer.whyNot(), prophecy.atLast());
        previews.forEach((rule, preview) -> previewed(rule, preview, prophecy));
        for (var day : observer.calendar(days.getFirst(), days.getLast())) {
            day(day, fates);
        }
    }

    private void previewed(RuleName rule, JsonNode preview, Prophecy prophecy) {
        var told = Rules.reasons(preview);
        var right = prophecy.atFirst().getOrDefault(rule, Map.of()).values();
        for (var reason : OF_ONE) {
            comparison.figure(
                    "the preview of " + rule.words() + ", " + reason,
                    told.getOrDefault(reason, 0),
                    right.stream().filter(reason::equals).count());
        }
    }

    /** A day of the product's own calendar. */
    private void day(JsonNode day, List<Fate> fates) {
        var date = LocalDate.parse(day.path("day").textValue());
        comparison.figure(
                date + " as a holiday",
                day.path("holiday").isNull() ? 0 : 1,
                RedDays.holiday(date).isPresent() ? 1 : 0);
        var shut = RedDays.on(date).isPresent() || closed.contains(date);
        comparison.figure(date + " as open", day.path("open").booleanValue() ? 1 : 0, shut ? 0 : 1);
        for (var rule : RuleName.values()) {
            comparison.figure(
                    "the calendar of " + date + ", " + rule.words(),
                    sent(day, rule),
                    fates.stream()
                            .filter(fate -> fate.outcome() == Outcome.SENT && fate.rule() == rule)
                            .filter(fate -> fate.at().toLocalDate().equals(date))
                            .count());
        }
    }

    private long sent(JsonNode day, RuleName rule) {
        for (var its : day.path("automations")) {
            if (its.path("automationId").textValue().equals(rules.id(rule))) {
                return its.path("sent").longValue();
            }
        }
        return 0;
    }
}
