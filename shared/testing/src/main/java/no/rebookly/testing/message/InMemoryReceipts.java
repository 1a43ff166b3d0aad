package no.rebookly.testing.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.message.Asked;
import no.rebookly.message.Receipts;
import no.rebookly.phone.PhoneNumber;

/** What a provider was asked, in memory. */
public final class InMemoryReceipts implements Receipts {
    private record Key(PhoneNumber to, String attempt) {}

    private final Map<Key, Asked> asked = new ConcurrentHashMap<>();

    @Override
    public void expect(PhoneNumber to, Asked one) {
        asked.put(new Key(to, one.attempt()), one);
    }

    @Override
    public List<Asked> find(PhoneNumber to, Instant now) {
        return asked.entrySet().stream()
                .filter(entry -> entry.getKey().to().equals(to))
                .map(Map.Entry::getValue)
                .filter(one -> now.isBefore(one.at().plus(Duration.ofDays(5))))
                .toList();
    }
}
