package no.rebookly.aws.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers as KMS does, from exchanges in the form that AWS documents for its JSON 1.1 protocol (resources, folder kms). A
 * request that equals a known one gets its answer; any other Decrypt is an invalid ciphertext, which is all that KMS says
 * of a wrong context too.
 */
final class KmsEndpoint implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One request as it came in. */
    record Asked(String method, String path, String target, String contentType, String authorization, JsonNode body) {}

    private final List<JsonNode> known = List.of(exchange("encrypt"), exchange("decrypt"));
    private final ConcurrentLinkedDeque<String> next = new ConcurrentLinkedDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String always = "";

    KmsEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    void answerNext(String... exchanges) {
        next.addAll(List.of(exchanges));
    }

    void answerAlways(String exchange) {
        always = exchange;
    }

    static JsonNode exchange(String name) {
        try (var file = KmsEndpoint.class.getResourceAsStream("kms/" + name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void answer(HttpExchange http) throws IOException {
        var headers = http.getRequestHeaders();
        var request = new Asked(
                http.getRequestMethod(),
                http.getRequestURI().getPath(),
                headers.getFirst("X-Amz-Target"),
                headers.getFirst("Content-Type"),
                headers.getFirst("Authorization"),
                JSON.readTree(http.getRequestBody()));
        asked.add(request);
        var answer = answerTo(request);
        var body = JSON.writeValueAsBytes(answer.get("response"));
        http.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        http.getResponseHeaders().add("x-amzn-RequestId", "5f9f1f6c-2a2c-4f0e-9d3e-3a8b6a1f7c11");
        http.sendResponseHeaders(answer.get("status").intValue(), body.length);
        try (var out = http.getResponseBody()) {
            out.write(body);
        }
    }

    private JsonNode answerTo(Asked request) {
        var scripted = next.poll();
        if (scripted != null) {
            return exchange(scripted);
        }
        if (!always.isEmpty()) {
            return exchange(always);
        }
        return known.stream()
                .filter(each -> each.get("target").textValue().equals(request.target()))
                .filter(each -> each.get("request").equals(request.body()))
                .findFirst()
                .orElseGet(() -> exchange("invalid-ciphertext"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
