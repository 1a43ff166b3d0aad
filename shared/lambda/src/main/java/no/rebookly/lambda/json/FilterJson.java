package no.rebookly.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.filter.Filter;
import no.rebookly.filter.FilterReader;
import no.rebookly.filter.FilterReading;
import no.rebookly.lambda.JsonBody;

/** Filters between JSON and the trees that the domain reads. */
public final class FilterJson {
    private FilterJson() {}

    /** Faults are told with the body's. */
    public static Optional<Filter> read(JsonBody body, String field) {
        return body.tree(field).flatMap(json -> switch (FilterReader.read(tree(json))) {
            case FilterReading.Read(var filter) -> Optional.of(filter);
            case FilterReading.Refused(var faults) -> {
                faults.forEach(fault -> body.error(field + fault.pointer(), fault.words()));
                body.has(field);
                yield Optional.empty();
            }
        });
    }

    public static JsonNode of(Filter filter) {
        return json(FilterReader.tree(filter));
    }

    /** What is neither object, list, text, whole number nor flag becomes an empty Optional, which no filter has a place for. */
    private static Object tree(JsonNode json) {
        if (json.isObject()) {
            var object = new LinkedHashMap<String, Object>();
            json.properties().forEach(field -> object.put(field.getKey(), tree(field.getValue())));
            return object;
        }
        if (json.isArray()) {
            var items = new ArrayList<Object>();
            json.forEach(item -> items.add(tree(item)));
            return items;
        }
        if (json.isTextual()) {
            return json.textValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isIntegralNumber() && json.canConvertToLong() ? (Object) json.longValue() : Optional.empty();
    }

    private static JsonNode json(Object tree) {
        var nodes = JsonNodeFactory.instance;
        return switch (tree) {
            case Map<?, ?> object -> {
                var node = nodes.objectNode();
                object.forEach((name, value) -> node.set(String.valueOf(name), json(value)));
                yield node;
            }
            case List<?> items -> {
                var node = nodes.arrayNode();
                items.forEach(item -> node.add(json(item)));
                yield node;
            }
            case Long number -> nodes.numberNode(number);
            case Boolean flag -> nodes.booleanNode(flag);
            default -> nodes.textNode(tree.toString());
        };
    }
}
