package no.rebookly.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Calls the running system as a script of the owner's would; every answer is held against docs/openapi.yaml. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI product;
    private final Contract contract;
    private final Map<String, String> headers = new HashMap<>();

    Client(URI product, Contract contract) {
        this.product = product;
        this.contract = contract;
        headers.put("Origin", product.toString());
        headers.put("Accept-Language", "en");
    }

    URI product() {
        return product;
    }

    /** Another browser, without this one's session. */
    Client fresh() {
        return new Client(product, contract);
    }

    Client with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Client without(String header) {
        headers.remove(header);
        return this;
    }

    Answer get(String path) {
        return send("GET", path, "", Map.of());
    }

    Answer post(String path, String json) {
        return send(
                "POST", path, json, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    Answer delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    /** Changes a resource from the version that it has now. */
    Answer change(String method, String path, String json) {
        var tag = get(path).header("etag");
        return send(method, path, json, Map.of("If-Match", tag));
    }

    Answer send(String method, String path, String body, Map<String, String> more) {
        var uri = product.resolve(path);
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        var all = new HashMap<>(headers);
        if (!body.isEmpty()) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        all.putAll(more);
        all.forEach(request::header);
        var response = exchange(request.build());
        response.headers().allValues("set-cookie").forEach(set -> headers.put("Cookie", set.split(";", 2)[0]));
        contract.check(method, uri.getPath(), response);
        return new Answer(response);
    }

    /** Puts a file where a slot says. */
    int upload(JsonNode slot, byte[] file) {
        var request = HttpRequest.newBuilder(product.resolve(slot.path("url").textValue()))
                .timeout(PATIENCE)
                .method(slot.path("method").textValue(), HttpRequest.BodyPublishers.ofByteArray(file));
        slot.path("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().textValue()));
        return exchange(request.build()).statusCode();
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        /** The last part of a problem's type. */
        String problem() {
            return json().path("type").asText().replace("/problems/", "");
        }

        String text(String field) {
            return json().path(field).asText();
        }

        @Override
        public String toString() {
            return "Answer[" + status() + "]";
        }
    }
}
