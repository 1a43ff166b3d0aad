package no.rebookly.local.uploads;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Uploads;
import no.rebookly.local.clock.Chore;
import no.rebookly.local.storage.DurableFiles;
import no.rebookly.local.storage.StorageKey;
import no.rebookly.studio.StudioId;

/**
 * A folder in the place of the upload bucket. A slot takes one file of the size that was named, once, while its address is
 * valid; files are encrypted on their way to the disk and gone a day after their slot was opened.
 */
public final class LocalUploads implements Uploads, Chore {

    /** How long an address is valid; a signed address of S3 is made out for the same time. */
    static final Duration VALID = Duration.ofHours(1);

    /** In bytes: no list is larger, and whoever sends more sends no list. */
    private static final long MOST_DRAINED = 64L << 20;

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    /** What became of a PUT. */
    public enum Received {
        STORED,
        NO_SUCH_SLOT,
        EXPIRED,
        WRONG_SIZE,
        ALREADY_THERE
    }

    private final Path folder;
    private final StreamingAead sealing;
    private final InstantSource clock;
    private final SecureRandom random;
    private final String origin;
    private Instant nextSweep = Instant.MIN;

    /** @param origin of the product, where the PUT goes */
    public LocalUploads(Path folder, StorageKey key, InstantSource clock, SecureRandom random, String origin) {
        this.folder = folder;
        this.sealing = key.streaming("uploads");
        this.clock = clock;
        this.random = random;
        this.origin = origin;
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make " + folder, unwritable);
        }
    }

    @Override
    public Slot slot(StudioId studio, ImportId id, long size, Instant now) {
        if (size < 1 || size > MOST_BYTES) {
            throw new IllegalArgumentException("a slot takes 1 to " + MOST_BYTES + " bytes");
        }
        var name = name(studio, id);
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        new OpenSlot(hash(token), size, now).write(file(name, "slot"));
        return new Slot(
                URI.create(origin + "/local/uploads/" + name + "?token=" + token),
                Map.of("content-type", "application/octet-stream"));
    }

    @Override
    public Optional<InputStream> open(StudioId studio, ImportId id) throws IOException {
        var name = name(studio, id);
        if (isGone(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(sealing.newDecryptingStream(Files.newInputStream(file(name, "data")), place(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (GeneralSecurityException foreign) {
            throw new IOException("the upload was not written with this key", foreign);
        }
    }

    @Override
    public boolean isThere(StudioId studio, ImportId id) {
        var name = name(studio, id);
        return !isGone(name) && Files.exists(file(name, "data"));
    }

    /**
     * Takes the file of a PUT. It is streamed, so that the size of the file is no matter for memory.
     *
     * @param name of the slot, from the address
     */
    public Received receive(String name, String token, InputStream content) throws IOException {
        var received = take(name, token, content);
        drain(content);
        return received;
    }

    /** To its end, also of what is refused: a client that is still sending would see a broken connection, and not why. */
    private static void drain(InputStream content) throws IOException {
        var buffer = new byte[1 << 16];
        var left = MOST_DRAINED;
        var read = content.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = content.read(buffer);
        }
    }

    private Received take(String name, String token, InputStream content) throws IOException {
        var slot = name.matches("[0-9a-f]{32}") ? OpenSlot.read(file(name, "slot")) : Optional.<OpenSlot>empty();
        if (slot.isEmpty() || !slot.get().admits(hash(token))) {
            return Received.NO_SUCH_SLOT;
        }
        if (clock.instant().isAfter(slot.get().opened().plus(VALID))) {
            return Received.EXPIRED;
        }
        if (Files.exists(file(name, "data"))) {
            return Received.ALREADY_THERE;
        }
        var part = Files.createTempFile(folder, name, ".part");
        try {
            if (!store(content, part, name, slot.get().size())) {
                return Received.WRONG_SIZE;
            }
            return publish(part, file(name, "data")) ? Received.STORED : Received.ALREADY_THERE;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void live(Instant now) {
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            run(now);
        }
    }

    @Override
    public void run(Instant now) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.slot")) {
            for (var file : files) {
                var slot = OpenSlot.read(file);
                if (slot.isPresent() && !now.isBefore(slot.get().opened().plus(KEPT))) {
                    var name = String.valueOf(file.getFileName()).replace(".slot", "");
                    Files.deleteIfExists(file(name, "data"));
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Nobody can tell when exactly a file goes, since nobody is given an old one: the end of a move is soon enough. */
    @Override
    public Optional<Instant> next(Instant horizon) {
        return Optional.empty();
    }

    private boolean store(InputStream content, Path part, String name, long size) throws IOException {
        try (OutputStream sealed = sealing.newEncryptingStream(Files.newOutputStream(part), place(name))) {
            var buffer = new byte[1 << 16];
            var total = 0L;
            int read;
            while ((read = content.read(buffer)) >= 0) {
                total += read;
                if (total > size) {
                    return false;
                }
                sealed.write(buffer, 0, read);
            }
            return total == size;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Of two PUTs at once one wins. */
    private synchronized boolean publish(Path part, Path data) throws IOException {
        if (Files.exists(data)) {
            return false;
        }
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private boolean isGone(String name) {
        return OpenSlot.read(file(name, "slot"))
                .map(slot -> !clock.instant().isBefore(slot.opened().plus(KEPT)))
                .orElse(true);
    }

    private Path file(String name, String kind) {
        return folder.resolve(name + "." + kind);
    }

    private static byte[] place(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(StudioId studio, ImportId id) {
        return hash(studio.value() + "/" + id.value()).substring(0, 32);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A slot as it lies beside its file. */
    record OpenSlot(String tokenHash, long size, Instant opened) {

        void write(Path file) {
            DurableFiles.write(file, (tokenHash + " " + size + " " + opened).getBytes(StandardCharsets.US_ASCII));
        }

        static Optional<OpenSlot> read(Path file) {
            try {
                var parts = Files.readString(file, StandardCharsets.US_ASCII).split(" ", 3);
                return Optional.of(new OpenSlot(parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2])));
            } catch (NoSuchFileException absent) {
                return Optional.empty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        boolean admits(String otherHash) {
            return MessageDigest.isEqual(
                    tokenHash.getBytes(StandardCharsets.US_ASCII), otherHash.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
