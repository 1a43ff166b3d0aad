package no.rebookly.benchmarks.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lambda's Runtime API for one process and one invocation: hands out the event once, takes the answer, and says when it came. */
final class RuntimeApi implements AutoCloseable {
    private static final int MOST_SECONDS = 60;
    /** The native part of the runtime client crashes when one of them is missing. */
    private static final Map<String, String> HEADERS = Map.of(
            "Lambda-Runtime-Aws-Request-Id", "5d2a7a57-7d3b-4d39-9a59-0f4c1c3e2d11",
            "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-north-1:000000000000:function:bench",
            "Lambda-Runtime-Trace-Id", "Root=1-5e6722a7-cc56cc5646db7ae02d4da47e;Parent=53995c3f42cd8ad8;Sampled=0",
            "Lambda-Runtime-Client-Context", "{}",
            "Lambda-Runtime-Cognito-Identity", "{}");

    /** @param at by {@link System#nanoTime()}, when the answer had been read in full */
    record Answer(String body, long at, boolean failed) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(4);
    private final AtomicBoolean handedOut = new AtomicBoolean();
    private final byte[] event;

    RuntimeApi(String event) throws IOException {
        System.setProperty(
                "sun.net.httpserver.nodelay", "true"); // Otherwise an answer waits 40 ms for an acknowledgement.
        this.event = event.getBytes(StandardCharsets.UTF_8);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The first answer, or what the process said went wrong. */
    Answer await() throws InterruptedException, TimeoutException {
        var answer = answers.poll(MOST_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new TimeoutException("no answer within " + MOST_SECONDS + " s");
        }
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/invocation/next")) {
            next(exchange);
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.add(new Answer(body, System.nanoTime(), !path.endsWith("/response")));
        send(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.US_ASCII));
    }

    private void next(HttpExchange exchange) throws IOException {
        if (handedOut.getAndSet(true)) {
            return; // A long poll that is never answered: the process is stopped meanwhile.
        }
        HEADERS.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 30_000));
        send(exchange, 200, event);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
