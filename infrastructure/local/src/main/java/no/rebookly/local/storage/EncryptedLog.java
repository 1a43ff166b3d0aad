package no.rebookly.local.storage;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;

/**
 * A file that only grows: records, each encrypted with its place as associated data, so that none can be moved or dropped from
 * the middle. {@link #append} returns when the record is on disk. A tail torn by a kill is cut off at the next start: nobody was
 * told that it is there.
 */
public final class EncryptedLog implements AutoCloseable {

    private static final int MAXIMUM_RECORD = 1 << 24;

    private final FileChannel file;
    private final Aead sealing;
    private final String name;
    private long records;

    private EncryptedLog(FileChannel file, Aead sealing, String name) {
        this.file = file;
        this.sealing = sealing;
        this.name = name;
    }

    /** Opens the log of this name, makes it if needed, and hands over what it holds, oldest first. */
    public static EncryptedLog open(Path folder, String name, StorageKey key, Consumer<byte[]> reader) {
        try {
            var file = FileChannel.open(
                    folder.resolve(name + ".log"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            var log = new EncryptedLog(file, key.sealing("log " + name), name);
            log.replay(reader);
            return log;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot open the log " + name, unreadable);
        }
    }

    /** Adds a record; on disk when this returns. */
    public synchronized void append(byte[] record) {
        try {
            var sealed = sealing.encrypt(record, place());
            var frame = ByteBuffer.allocate(Integer.BYTES + sealed.length)
                    .putInt(sealed.length)
                    .put(sealed)
                    .flip();
            while (frame.hasRemaining()) {
                file.write(frame);
            }
            file.force(false);
            records++;
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("cannot write the log " + name, broken);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized void replay(Consumer<byte[]> reader) throws IOException {
        var whole = 0L;
        var length = ByteBuffer.allocate(Integer.BYTES);
        while (fill(length.clear())) {
            var size = length.getInt(0);
            if (size <= 0 || size > MAXIMUM_RECORD) {
                break;
            }
            var sealed = ByteBuffer.allocate(size);
            if (!fill(sealed)) {
                break;
            }
            reader.accept(opened(sealed.array()));
            records++;
            whole = file.position();
        }
        file.truncate(whole);
        file.position(whole);
    }

    private byte[] opened(byte[] sealed) {
        try {
            return sealing.decrypt(sealed, place());
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("the log " + name + " was not written with this key", foreign);
        }
    }

    private byte[] place() {
        return (name + "#" + records).getBytes(StandardCharsets.UTF_8);
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }
}
