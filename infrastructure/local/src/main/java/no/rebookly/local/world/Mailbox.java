package no.rebookly.local.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.rebookly.local.storage.EncryptedLog;
import no.rebookly.local.storage.StorageKey;

/** Every mailbox of the outer world. */
public final class Mailbox implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstantSource clock;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final EncryptedLog log;

    private Mailbox(Path folder, StorageKey key, InstantSource clock) {
        this.clock = clock;
        this.log = EncryptedLog.open(folder, "mailbox", key, this::replay);
    }

    public static Mailbox in(Path folder, StorageKey key, InstantSource clock) {
        return new Mailbox(folder, key, clock);
    }

    synchronized void receive(String to, String subject, String text) {
        var mail = new Mail(to, subject, text, clock.instant());
        var entry = JSON.createObjectNode()
                .put("to", to)
                .put("subject", subject)
                .put("text", text)
                .put("at", mail.at().toString());
        try {
            log.append(JSON.writeValueAsBytes(entry));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        mails.add(mail);
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public synchronized void close() {
        log.close();
    }

    private void replay(byte[] bytes) {
        try {
            var entry = JSON.readTree(bytes);
            mails.add(new Mail(
                    entry.path("to").asText(),
                    entry.path("subject").asText(),
                    entry.path("text").asText(),
                    Instant.parse(entry.path("at").asText())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
