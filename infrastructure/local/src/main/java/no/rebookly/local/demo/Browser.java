package no.rebookly.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a browser does for the owner: keeps the cookie, names the origin, and makes a key for each request that must act once. */
public final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI product;
    private final String language;
    private Optional<String> cookie = Optional.empty();

    /** @param language in which answers are wanted: {@code nb} or {@code en} */
    public Browser(URI product, String language) {
        this.product = product;
        this.language = language;
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The session, as a browser would send it. */
    String cookie() {
        return cookie.orElse("");
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    public JsonNode post(String path, JsonNode body) {
        return json(send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    /** Every item of a list, page by page; the path may narrow the list. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").textValue();
        } while (!cursor.isEmpty());
        return items;
    }

    public void delete(String path) {
        send(request(path).DELETE());
    }

    /** Changes a resource that is at this version. */
    public JsonNode patch(String path, long version, JsonNode body) {
        return json(send(request(path)
                .header("If-Match", "\"v" + version + "\"")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    /** Changes a resource from the version it has now. */
    public JsonNode change(String method, String path, JsonNode body) {
        var tag = send(request(path).GET()).headers().firstValue("etag").orElseThrow();
        return json(send(request(path)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    /** Puts a file where a slot says. */
    public void upload(JsonNode slot, byte[] file) {
        var request = HttpRequest.newBuilder(product.resolve(slot.path("url").textValue()))
                .timeout(PATIENCE)
                .method(slot.path("method").textValue(), HttpRequest.BodyPublishers.ofByteArray(file));
        for (Map.Entry<String, JsonNode> header : slot.path("headers").properties()) {
            request.header(header.getKey(), header.getValue().textValue());
        }
        send(request);
    }

    /** Fetches a link as a program of this name does; the status. */
    public int visit(URI link, String method, String agent) {
        var request = HttpRequest.newBuilder(link)
                .timeout(PATIENCE)
                .header("User-Agent", agent)
                .method(method, HttpRequest.BodyPublishers.noBody());
        return exchange(request).statusCode();
    }

    /** Sends a form as a plain page does; the status. */
    public int submit(URI page, String form) {
        var request = HttpRequest.newBuilder(page)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return exchange(request).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(product.resolve(path))
                .timeout(PATIENCE)
                .header("Origin", product.toString())
                .header("Accept-Language", language);
        cookie.ifPresent(value -> request.header("Cookie", value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var response = exchange(builder);
        response.headers().allValues("set-cookie").forEach(set -> cookie = Optional.of(set.split(";", 2)[0]));
        if (response.statusCode() >= 400) {
            throw new DemoStopped("%s %s answered %d: %s"
                    .formatted(
                            response.request().method(),
                            response.request().uri().getPath(),
                            response.statusCode(),
                            response.body()));
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder builder) {
        try {
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new DemoStopped("No answer from " + product + ". Is it running there?", unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new DemoStopped("Interrupted.", ended);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.body().isEmpty()) {
            return object();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
