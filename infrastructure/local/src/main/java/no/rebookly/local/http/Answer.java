package no.rebookly.local.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a server answers. Header names are in lower case. */
public record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    static Answer json(int status, String json) {
        return of(status, "application/json", json);
    }

    static Answer html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html);
    }

    static Answer problem(int status, String name, String detail) {
        return of(
                status,
                "application/problem+json",
                "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"detail\":\"%s\"}".formatted(name, name, detail));
    }

    static Answer seeOther(String path) {
        return new Answer(303, Map.of("location", path), List.of(), new byte[0]);
    }

    private static Answer of(int status, String type, String text) {
        return new Answer(
                status,
                Map.of("content-type", type, "cache-control", "no-store"),
                List.of(),
                text.getBytes(StandardCharsets.UTF_8));
    }
}
