package no.rebookly.local.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** The few fields of a request: JSON from scripts, a form from the pages. Throws IllegalArgumentException for anything else. */
record Input(Map<String, String> fields, boolean isForm) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Input of(Request request) throws IOException {
        @Nullable String type = request.getHeaders().get("Content-Type");
        var text = Content.Source.asString(request);
        var fields = new HashMap<String, String>();
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            var form = new Fields();
            UrlEncoded.decodeUtf8To(text, form);
            form.forEach(field -> fields.put(field.getName(), field.getValue()));
            return new Input(fields, true);
        }
        try {
            var root = JSON.readTree(text);
            root.properties()
                    .forEach(
                            entry -> fields.put(entry.getKey(), entry.getValue().asText()));
            return new Input(fields, false);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
    }

    @Nullable
    String optional(String name) {
        return fields.get(name);
    }

    String text(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("missing: " + name);
        }
        return value;
    }

    int number(String name, int otherwise) {
        var value = fields.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
