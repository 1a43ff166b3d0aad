package no.rebookly.aws.dynamodb;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.automation.Agenda;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.Mark;

/** A customer's agenda as JSON text: ids, days and instants, nothing personal. */
final class AgendaText {
    private AgendaText() {}

    static String of(Agenda agenda) {
        var tree = new LinkedHashMap<String, Object>();
        agenda.dueAt().ifPresent(at -> tree.put("due", Keys.instant(at)));
        tree.put("rules", agenda.rules());
        var marks = new TreeMap<String, Object>();
        agenda.marks().forEach((automation, mark) -> marks.put(automation.value(), tree(mark)));
        tree.put("marks", marks);
        return JsonTree.written(tree);
    }

    static Agenda read(String text) {
        var tree = (Map<?, ?>) JsonTree.read(text);
        var marks = new TreeMap<AutomationId, Mark>();
        if (tree.get("marks") instanceof Map<?, ?> all) {
            all.forEach((id, mark) -> marks.put(new AutomationId(id.toString()), mark((Map<?, ?>) mark)));
        }
        return new Agenda(
                text(tree, "due").map(Keys::instantOf), text(tree, "rules").orElse(""), marks);
    }

    private static Map<String, Object> tree(Mark mark) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("told", mark.told());
        mark.lastAt().ifPresent(at -> tree.put("last", Keys.instant(at)));
        mark.notBefore().ifPresent(at -> tree.put("notBefore", Keys.instant(at)));
        mark.turn().ifPresent(day -> tree.put("turn", day.toString()));
        return tree;
    }

    private static Mark mark(Map<?, ?> tree) {
        return new Mark(
                tree.get("told") instanceof List<?> told
                        ? told.stream().map(String::valueOf).toList()
                        : List.of(),
                text(tree, "last").map(Keys::instantOf),
                text(tree, "notBefore").map(Keys::instantOf),
                text(tree, "turn").map(LocalDate::parse));
    }

    private static Optional<String> text(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
