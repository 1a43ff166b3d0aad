package no.rebookly.aws.dynamodb;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.ImportTrace;
import no.rebookly.customer.Lineage;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.money.Money;

/** A customer's lineage as JSON text; what is empty is left out. The words are frozen: they are stored. */
final class LineageText {
    private LineageText() {}

    static String of(Lineage lineage) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "spellings", List.copyOf(lineage.spellings()));
        put(tree, "traces", lineage.traces().stream().map(LineageText::tree).toList());
        put(tree, "absorbed", lineage.absorbed().stream().map(CustomerId::value).toList());
        put(tree, "merges", lineage.merges().stream().map(MergeTraceText::tree).toList());
        put(tree, "apart", lineage.apart().stream().map(CustomerId::value).toList());
        return JsonTree.written(tree);
    }

    static Lineage read(String text) {
        var tree = map(JsonTree.read(text));
        return new Lineage(
                new TreeSet<>(texts(tree, "spellings")),
                list(tree, "traces").stream().map(LineageText::trace).toList(),
                texts(tree, "absorbed").stream().map(CustomerId::new).toList(),
                list(tree, "merges").stream().map(MergeTraceText::trace).toList(),
                texts(tree, "apart").stream().map(CustomerId::new).toList());
    }

    private static Map<String, Object> tree(ImportTrace trace) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("import", trace.importId());
        tree.put("at", Keys.instant(trace.at()));
        tree.put("brought", trace.brought());
        tree.put("found", trace.foundAt());
        tree.put("left", trace.leftAt());
        tree.put("stayed", trace.stayed());
        trace.named()
                .ifPresent(named -> tree.put(
                        "named", List.of(named.from().value(), named.to().value())));
        put(tree, "spellings", List.copyOf(trace.spellingsAdded()));
        put(tree, "tags", List.copyOf(trace.tagsAdded()));
        put(
                tree,
                "visits",
                trace.visitsReplaced().stream().map(LineageText::tree).toList());
        put(
                tree,
                "appointments",
                trace.appointmentsReplaced().stream().map(LineageText::tree).toList());
        return tree;
    }

    private static ImportTrace trace(Object stored) {
        var tree = map(stored);
        var named = texts(tree, "named");
        return new ImportTrace(
                text(tree, "import"),
                Keys.instantOf(text(tree, "at")),
                Boolean.TRUE.equals(tree.get("brought")),
                named.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ImportTrace.Renaming(
                                new CustomerName(named.getFirst()), new CustomerName(named.getLast()))),
                new TreeSet<>(texts(tree, "spellings")),
                new TreeSet<>(texts(tree, "tags")),
                list(tree, "visits").stream().map(LineageText::visit).toList(),
                list(tree, "appointments").stream()
                        .map(LineageText::appointment)
                        .toList(),
                tree.get("found") instanceof Long found ? found : 0,
                tree.get("left") instanceof Long left ? left : 0,
                Boolean.TRUE.equals(tree.get("stayed")));
    }

    private static Map<String, Object> tree(Visit visit) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", visit.id().value());
        tree.put("day", visit.day().toString());
        visit.category().ifPresent(category -> tree.put("category", category));
        visit.price().ifPresent(price -> tree.put("ore", price.ore()));
        visit.source().ifPresent(source -> tree.put("source", source));
        return tree;
    }

    private static Visit visit(Object stored) {
        var tree = map(stored);
        return new Visit(
                new VisitId(text(tree, "id")),
                LocalDate.parse(text(tree, "day")),
                textIfAny(tree, "category"),
                tree.get("ore") instanceof Long ore ? Optional.of(new Money(ore)) : Optional.empty(),
                textIfAny(tree, "source"));
    }

    private static Map<String, Object> tree(Appointment appointment) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", appointment.id().value());
        tree.put("at", Keys.instant(appointment.at()));
        appointment.category().ifPresent(category -> tree.put("category", category));
        appointment.source().ifPresent(source -> tree.put("source", source));
        appointment.registeredAt().ifPresent(at -> tree.put("registered", Keys.instant(at)));
        tree.put("version", appointment.version());
        return tree;
    }

    private static Appointment appointment(Object stored) {
        var tree = map(stored);
        return new Appointment(
                new AppointmentId(text(tree, "id")),
                Keys.instantOf(text(tree, "at")),
                textIfAny(tree, "category"),
                textIfAny(tree, "source"),
                textIfAny(tree, "registered").map(Keys::instantOf),
                tree.get("version") instanceof Long version ? version : 0);
    }

    static void put(Map<String, Object> tree, String name, List<?> items) {
        if (!items.isEmpty()) {
            tree.put(name, items);
        }
    }

    static Map<?, ?> map(Object stored) {
        if (stored instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("a stored lineage cannot be read");
    }

    static List<?> list(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof List<?> list ? list : List.of();
    }

    static List<String> texts(Map<?, ?> tree, String name) {
        return list(tree, name).stream().map(String::valueOf).toList();
    }

    private static Optional<String> textIfAny(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static String text(Map<?, ?> tree, String name) {
        return textIfAny(tree, name).orElseThrow(() -> new IllegalStateException("a stored lineage lacks its " + name));
    }
}
