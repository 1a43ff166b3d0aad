package no.rebookly.testing.platform;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calls a function with the events that AWS sends, built by AWS's own classes and serialisation. */
public final class Calls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RequestStreamHandler function;
    private final Map<String, String> headers = new TreeMap<>();
    private final List<String> cookies = new ArrayList<>();
    private String address = "127.0.0.1";

    public Calls(RequestStreamHandler function) {
        this.function = function;
        headers.put("origin", "http://localhost:8080");
        headers.put("content-type", "application/json");
        headers.put("accept-language", "en");
    }

    /** With a header on every further call; an empty value takes it away. */
    public Calls header(String name, String value) {
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** With a cookie such as {@code session=…} on every further call. */
    public Calls cookie(String cookie) {
        cookies.clear();
        cookies.add(cookie.split(";", 2)[0]);
        return this;
    }

    /** From this address on every further call. */
    public Calls from(String sourceIp) {
        address = sourceIp;
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer send(String method, String path, String body) {
        var question = path.indexOf('?');
        var rawPath = question < 0 ? path : path.substring(0, question);
        var event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("$default")
                .withRawPath(rawPath)
                .withRawQueryString(question < 0 ? "" : path.substring(question + 1))
                .withHeaders(new TreeMap<>(headers))
                .withCookies(List.copyOf(cookies))
                .withBody(body)
                .withIsBase64Encoded(false)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(rawPath)
                                .withSourceIp(address)
                                .withUserAgent(headers.getOrDefault("user-agent", ""))
                                .build())
                        .build())
                .build();
        return Answer.of(invoke(APIGatewayV2HTTPEvent.class, event));
    }

    /** Delivers queue messages; the ids of those that failed come back, counted from 0. */
    public List<String> deliver(String... bodies) {
        var event = new SQSEvent();
        var records = new ArrayList<SQSEvent.SQSMessage>();
        for (var body : bodies) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId(Integer.toString(records.size()));
            message.setBody(body);
            message.setEventSource("aws:sqs");
            records.add(message);
        }
        event.setRecords(records);
        var failed = new ArrayList<String>();
        read(invoke(SQSEvent.class, event))
                .path("batchItemFailures")
                .forEach(failure -> failed.add(failure.path("itemIdentifier").textValue()));
        return failed;
    }

    /** Runs it as its schedule does. */
    public void tick() {
        invoke(ScheduledEvent.class, new ScheduledEvent());
    }

    private <T> byte[] invoke(Class<T> kind, T event) {
        var json = new ByteArrayOutputStream();
        LambdaEventSerializers.serializerFor(kind, Calls.class.getClassLoader()).toJson(event, json);
        return invoke(json.toByteArray());
    }

    /** Calls it with an event as it is. */
    public byte[] invoke(byte[] json) {
        var out = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(json), out, new TestContext());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, List<String> cookies, String body) {
        static Answer of(byte[] response) {
            var tree = read(response);
            var headers = new TreeMap<String, String>();
            tree.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().textValue()));
            var cookies = new ArrayList<String>();
            tree.path("cookies").forEach(cookie -> cookies.add(cookie.textValue()));
            return new Answer(
                    tree.path("statusCode").intValue(),
                    headers,
                    cookies,
                    tree.path("body").textValue());
        }

        public JsonNode json() {
            return read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
