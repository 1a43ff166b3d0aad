package no.rebookly.aws.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists, texts, whole numbers and flags as JSON text: what is stored in one attribute and never asked for in parts. */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    static String written(Object tree) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            write(out, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree can always be written", impossible);
        }
        return text.toString();
    }

    static Object read(String text) {
        try (var in = JSON.createParser(text)) {
            in.nextToken();
            return value(in);
        } catch (IOException malformed) {
            // Without the cause, which quotes the text.
            throw new IllegalStateException("a stored text is not JSON");
        }
    }

    private static void write(JsonGenerator out, Object tree) throws IOException {
        switch (tree) {
            case Map<?, ?> object -> {
                out.writeStartObject();
                for (var field : object.entrySet()) {
                    out.writeFieldName(String.valueOf(field.getKey()));
                    write(out, field.getValue());
                }
                out.writeEndObject();
            }
            case List<?> items -> {
                out.writeStartArray();
                for (var item : items) {
                    write(out, item);
                }
                out.writeEndArray();
            }
            case Long number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            default -> out.writeString(tree.toString());
        }
    }

    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                var object = new LinkedHashMap<String, Object>();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    var name = in.currentName();
                    in.nextToken();
                    object.put(name, value(in));
                }
                yield object;
            }
            case START_ARRAY -> {
                var items = new ArrayList<Object>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(in));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> in.getText();
        };
    }
}
