package no.rebookly.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Hands a line of a log group to the function that subscribes to it, wrapped as CloudWatch Logs wraps it. */
public final class LogSubscription {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String function;
    private final LambdaRuntime runtime;

    public LogSubscription(String function, LambdaRuntime runtime) {
        this.function = function;
        this.runtime = runtime;
    }

    /** True when the function took it; otherwise it is to be delivered again. */
    public boolean deliver(String logGroup, String line, Instant at) {
        var data = Map.of(
                "messageType",
                "DATA_MESSAGE",
                "owner",
                "000000000000",
                "logGroup",
                logGroup,
                "logStream",
                UUID.randomUUID().toString(),
                "subscriptionFilters",
                List.of(function),
                "logEvents",
                List.of(Map.of("id", "0", "timestamp", at.toEpochMilli(), "message", line)));
        try {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(JSON.writeValueAsBytes(data));
            }
            var event = Map.of("awslogs", Map.of("data", Base64.getEncoder().encodeToString(packed.toByteArray())));
            return runtime.invoke(function, JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8))
                    instanceof Outcome.Answered;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
