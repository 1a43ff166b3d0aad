package no.rebookly.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.rebookly.local.storage.EncryptedLog;
import no.rebookly.local.storage.StorageKey;
import org.jspecify.annotations.Nullable;

/** Every phone of the outer world: what arrived, what is to go wrong, and the receipts. On disk before anything is answered. */
public final class Phone implements AutoCloseable {

    private static final Duration UNTIL_RECEIPT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How the provider answers. */
    record Answer(String id, Optional<Fault> fault) {}

    private final InstantSource clock;
    private final Map<String, Sms> messages = new LinkedHashMap<>();
    /** The ids of messages whose receipt is still to come by itself. */
    private final Set<String> awaiting = new LinkedHashSet<>();

    private final Faults faults = new Faults();
    private final EncryptedLog log;

    private Phone(Path folder, StorageKey key, InstantSource clock) {
        this.clock = clock;
        this.log = EncryptedLog.open(folder, "phone", key, this::replay);
    }

    public static Phone in(Path folder, StorageKey key, InstantSource clock) {
        return new Phone(folder, key, clock);
    }

    /**
     * Takes an SMS, unless a fault says otherwise.
     *
     * @param context to be told with the receipt; null when the provider takes nothing along
     */
    synchronized Answer receive(String to, String senderName, String text, @Nullable Map<String, String> context) {
        var fault = faults.take(to);
        var id = UUID.randomUUID().toString();
        var now = clock.instant();
        var entry = JSON.createObjectNode().put("kind", "sms").put("id", id).put("to", to);
        fault.ifPresent(one -> entry.put("fault", one.name()));
        if (context != null) {
            entry.set("context", JSON.valueToTree(context));
        }
        entry.put("senderName", senderName).put("text", text).put("at", now.toString());
        keep(entry);
        return new Answer(id, fault);
    }

    /** Lets a fault happen to the next messages to a number, or to any number ({@code *}). */
    public synchronized void fault(String to, Fault fault, int times) {
        keep(JSON.createObjectNode()
                .put("kind", "fault")
                .put("to", to)
                .put("fault", fault.name())
                .put("times", times));
    }

    synchronized void delivered(String id, ReceiptStatus status) {
        keep(JSON.createObjectNode().put("kind", "receipt").put("id", id).put("status", status.name()));
    }

    synchronized List<Sms> messages() {
        return List.copyOf(messages.values());
    }

    synchronized Optional<Sms> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Those whose receipt is still to come by itself. */
    synchronized Collection<Sms> pending() {
        return awaiting.stream()
                .map(messages::get)
                .filter(sms -> sms.pending().isPresent())
                .toList();
    }

    @Override
    public synchronized void close() {
        log.close();
    }

    private void keep(ObjectNode entry) {
        try {
            log.append(JSON.writeValueAsBytes(entry));
            apply(entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void replay(byte[] bytes) {
        try {
            var entry = JSON.readTree(bytes);
            if (entry.path("kind").asText().equals("sms")) {
                faults.take(entry.path("to").asText());
            }
            apply(entry);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void apply(JsonNode entry) {
        switch (entry.path("kind").asText()) {
            case "fault" ->
                faults.set(
                        entry.path("to").asText(),
                        Fault.valueOf(entry.path("fault").asText()),
                        entry.path("times").asInt());
            case "receipt" -> {
                var status = ReceiptStatus.valueOf(entry.path("status").asText());
                var id = entry.path("id").asText();
                messages.computeIfPresent(id, (same, sms) -> sms.with(status));
                awaiting.remove(id);
            }
            default -> arrive(entry);
        }
    }

    private static @Nullable Map<String, String> context(JsonNode entry) {
        if (!entry.has("context")) {
            return null;
        }
        var context = new LinkedHashMap<String, String>();
        entry.path("context")
                .properties()
                .forEach(one -> context.put(one.getKey(), one.getValue().asText()));
        return context;
    }

    private void arrive(JsonNode entry) {
        var fault = entry.has("fault")
                ? Optional.of(Fault.valueOf(entry.path("fault").asText()))
                : Optional.<Fault>empty();
        if (fault.isPresent() && !fault.get().takes()) {
            return;
        }
        var at = Instant.parse(entry.path("at").asText());
        var due = at.plus(UNTIL_RECEIPT);
        var id = entry.path("id").asText();
        var promise = fault.isEmpty()
                ? new Sms.Promise(ReceiptStatus.DELIVERED, due)
                : fault.get() == Fault.UNDELIVERABLE ? new Sms.Promise(ReceiptStatus.UNDELIVERED, due) : null;
        if (promise != null) {
            awaiting.add(id);
        }
        messages.put(
                id,
                new Sms(
                        id,
                        entry.path("to").asText(),
                        entry.path("senderName").asText(),
                        entry.path("text").asText(),
                        at,
                        context(entry),
                        promise,
                        null));
    }
}
