package no.rebookly.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rebookly.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter from a tree of maps, lists, texts, longs and booleans, as any JSON library makes one ({@code Optional.empty()}
 * stands for null). It goes on after a fault, so that a person sees all of them at once.
 */
public final class FilterReader {
    private static final Set<String> CONDITION = Set.of("field", "op", "value");

    private final List<FilterReading.Fault> faults = new ArrayList<>();
    private int conditions;

    private FilterReader() {}

    public static FilterReading read(Object tree) {
        var reader = new FilterReader();
        var filter = reader.filter(tree, "", 1);
        if (reader.conditions > Filter.MOST_CONDITIONS) {
            reader.fault("", "Har flere enn 100 vilkår.", "Has more than 100 conditions.");
        }
        return filter.isPresent() && reader.faults.isEmpty()
                ? new FilterReading.Read(filter.get())
                : new FilterReading.Refused(reader.faults);
    }

    /** The inverse: what {@link #read} makes the same filter of. */
    public static Map<String, Object> tree(Filter filter) {
        return switch (filter) {
            case Filter.All(var filters) ->
                Map.of("all", filters.stream().map(FilterReader::tree).toList());
            case Filter.Any(var filters) ->
                Map.of("any", filters.stream().map(FilterReader::tree).toList());
            case Filter.Not(var inner) -> Map.of("not", tree(inner));
            case Filter.Condition(var field, var operator, var value) -> {
                // In the order in which people read it.
                var tree = new LinkedHashMap<String, Object>();
                tree.put("field", field.word());
                tree.put("op", operator.word());
                tree.put("value", OperandReader.tree(field, operator, value));
                yield tree;
            }
        };
    }

    private Optional<Filter> filter(Object tree, String pointer, int depth) {
        if (depth > Filter.DEEPEST) {
            return fault(pointer, "Er nøstet dypere enn 10.", "Is nested deeper than 10.");
        }
        if (!(tree instanceof Map<?, ?> object)) {
            return fault(pointer, "Skal være et objekt.", "Must be an object.");
        }
        if (object.containsKey("field") || object.containsKey("op")) {
            return condition(object, pointer);
        }
        if (object.size() == 1) {
            var part = object.entrySet().iterator().next();
            var inside = pointer + "/" + part.getKey();
            if (part.getKey().equals("all")) {
                return filters(part.getValue(), inside, depth).map(Filter.All::new);
            }
            if (part.getKey().equals("any")) {
                return filters(part.getValue(), inside, depth).map(Filter.Any::new);
            }
            if (part.getKey().equals("not")) {
                return filter(part.getValue(), inside, depth + 1).map(Filter.Not::new);
            }
        }
        return fault(
                pointer,
                "Skal ha enten all, any, not, eller field, op og value.",
                "Must have either all, any, not, or field, op and value.");
    }

    private Optional<List<Filter>> filters(Object tree, String pointer, int depth) {
        if (!(tree instanceof List<?> items)) {
            return fault(pointer, "Skal være en liste.", "Must be a list.");
        }
        var filters = new ArrayList<Filter>();
        for (var i = 0; i < items.size(); i++) {
            filter(items.get(i), pointer + "/" + i, depth + 1).ifPresent(filters::add);
            if (conditions > Filter.MOST_CONDITIONS) {
                break; // One fault says it for all of them.
            }
        }
        return Optional.of(filters);
    }

    private Optional<Filter> condition(Map<?, ?> object, String pointer) {
        conditions++;
        if (!CONDITION.containsAll(object.keySet())) {
            return fault(pointer, "Kan bare ha field, op og value.", "Can only have field, op and value.");
        }
        var field = text(object, "field").flatMap(Field::named);
        if (field.isEmpty()) {
            return fault(
                    pointer + "/field",
                    "Skal være en av " + words(List.of(Field.values()), Field::word) + ".",
                    "Must be one of " + words(List.of(Field.values()), Field::word) + ".");
        }
        var kind = field.get().kind();
        var operator = text(object, "op").flatMap(Operator::named).filter(kind::takes);
        if (operator.isEmpty()) {
            var allowed = words(kind.operators().stream().sorted().toList(), Operator::word);
            return fault(
                    pointer + "/op",
                    "Skal for dette feltet være en av " + allowed + ".",
                    "Must for this field be one of " + allowed + ".");
        }
        return value(field.get(), operator.get(), object.get("value"), pointer + "/value")
                .map(value -> new Filter.Condition(field.get(), operator.get(), value));
    }

    private Optional<Operand> value(Field field, Operator operator, @Nullable Object tree, String pointer) {
        if (tree == null) {
            return fault(pointer, "Mangler.", "Is missing.");
        }
        var wanted = OperandReader.wanted(field, operator);
        var value = OperandReader.read(field, operator, tree);
        return value.isPresent() ? value : fault(pointer, wanted.nb(), wanted.en());
    }

    private static Optional<String> text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static <T> String words(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(", "));
    }

    private <T> Optional<T> fault(String pointer, String nb, String en) {
        faults.add(new FilterReading.Fault(pointer, new Words(nb, en)));
        return Optional.empty();
    }
}
