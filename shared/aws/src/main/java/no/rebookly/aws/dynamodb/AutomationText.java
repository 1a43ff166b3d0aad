package no.rebookly.aws.dynamodb;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.automation.AutomationContent;
import no.rebookly.automation.AutomationKind;
import no.rebookly.automation.Rule;
import no.rebookly.segment.SegmentId;

/** What an owner wrote of an automation as JSON text. The words are frozen: they are stored. */
final class AutomationText {
    private AutomationText() {}

    static String of(AutomationContent content) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", content.name());
        tree.put("rule", tree(content.rule()));
        content.filter().ifPresent(filter -> tree.put("filter", FilterText.of(filter)));
        content.segment().ifPresent(segment -> tree.put("segment", segment.value()));
        tree.put("text", content.text());
        tree.put("dailyMaximum", (long) content.dailyMaximum());
        return JsonTree.written(tree);
    }

    static AutomationContent read(String text) {
        var tree = map(JsonTree.read(text));
        return new AutomationContent(
                text(tree, "name"),
                rule(map(tree.get("rule"))),
                textIfAny(tree, "filter").map(FilterText::read),
                textIfAny(tree, "segment").map(SegmentId::new),
                text(tree, "text"),
                number(tree, "dailyMaximum"));
    }

    private static Map<String, Object> tree(Rule rule) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", rule.kind().name());
        switch (rule) {
            case Rule.Rebook rebook -> {
                tree.put("afterWeeks", (long) rebook.afterWeeks());
                rebook.category().ifPresent(category -> tree.put("category", category));
                tree.put("ownRhythm", rebook.ownRhythm());
                tree.put("atTime", rebook.atTime().toString());
            }
            case Rule.WinBack winBack -> {
                tree.put("afterWeeks", (long) winBack.afterWeeks());
                tree.put("tries", (long) winBack.tries());
                tree.put("pauseWeeks", (long) winBack.pauseWeeks());
                tree.put("atTime", winBack.atTime().toString());
            }
            case Rule.AppointmentReminder reminder -> tree.put("hoursBefore", (long) reminder.hoursBefore());
        }
        return tree;
    }

    private static Rule rule(Map<?, ?> tree) {
        return switch (AutomationKind.valueOf(text(tree, "kind"))) {
            case REBOOK ->
                new Rule.Rebook(
                        number(tree, "afterWeeks"),
                        textIfAny(tree, "category"),
                        Boolean.TRUE.equals(tree.get("ownRhythm")),
                        LocalTime.parse(text(tree, "atTime")));
            case WIN_BACK ->
                new Rule.WinBack(
                        number(tree, "afterWeeks"),
                        number(tree, "tries"),
                        number(tree, "pauseWeeks"),
                        LocalTime.parse(text(tree, "atTime")));
            case APPOINTMENT_REMINDER -> new Rule.AppointmentReminder(number(tree, "hoursBefore"));
        };
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object stored) {
        if (stored instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("a stored automation cannot be read");
    }

    private static int number(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof Long number) {
            return Math.toIntExact(number);
        }
        throw new IllegalStateException("a stored automation lacks its " + name);
    }

    private static Optional<String> textIfAny(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static String text(Map<?, ?> tree, String name) {
        return textIfAny(tree, name)
                .orElseThrow(() -> new IllegalStateException("a stored automation lacks its " + name));
    }
}
