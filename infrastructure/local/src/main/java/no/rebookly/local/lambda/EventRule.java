package no.rebookly.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands an event to the function whose rule names its source, in EventBridge's envelope. */
public final class EventRule {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source;
    private final String function;
    private final LambdaRuntime runtime;

    public EventRule(String source, String function, LambdaRuntime runtime) {
        this.source = source;
        this.function = function;
        this.runtime = runtime;
    }

    /** True when the function took it; otherwise it is to be delivered again. */
    public boolean deliver(String detailType, Map<String, Object> detail, Instant at) {
        var event = Map.of(
                "version",
                "0",
                "id",
                UUID.randomUUID().toString(),
                "detail-type",
                detailType,
                "source",
                source,
                "account",
                "000000000000",
                "time",
                at.toString(),
                "region",
                "eu-north-1",
                "resources",
                List.of(),
                "detail",
                detail);
        try {
            return runtime.invoke(function, JSON.writeValueAsBytes(event)) instanceof Outcome.Answered;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
