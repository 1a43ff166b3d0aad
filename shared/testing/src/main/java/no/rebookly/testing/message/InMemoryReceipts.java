package no.rebookly.testing.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Receipts;

/** Provider ids in memory. */
public final class InMemoryReceipts implements Receipts {
    private record Expected(MessageRef message, Instant until) {}

    private final Map<String, Expected> expected = new ConcurrentHashMap<>();

    @Override
    public void expect(String providerId, MessageRef message, Instant now) {
        expected.put(providerId, new Expected(message, now.plus(Duration.ofDays(5))));
    }

    @Override
    public Optional<MessageRef> find(String providerId, Instant now) {
        return Optional.ofNullable(expected.get(providerId))
                .filter(one -> now.isBefore(one.until()))
                .map(Expected::message);
    }
}
