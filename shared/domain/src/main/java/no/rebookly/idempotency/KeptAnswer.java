package no.rebookly.idempotency;

import java.util.Map;

/** An answer as it was given: it may hold personal data, and is kept encrypted. */
public record KeptAnswer(int status, Map<String, String> headers, String body) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
