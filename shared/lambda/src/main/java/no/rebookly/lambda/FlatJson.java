package no.rebookly.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** All values of a JSON object and of the objects in it as texts, by their path: {@code detail.context.message}. Lists are left out. */
public final class FlatJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FlatJson() {}

    /** @throws IOException for what is no JSON object */
    public static Map<String, String> read(byte[] json) throws IOException {
        var fields = new HashMap<String, String>();
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            collect(parser, "", fields);
        }
        return fields;
    }

    private static void collect(JsonParser parser, String path, Map<String, String> fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = path + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> collect(parser, name + ".", fields);
                case START_ARRAY -> parser.skipChildren();
                default -> fields.put(name, parser.getValueAsString(""));
            }
        }
    }
}
