package no.rebookly.aws.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A 256-bit key in a file of its owner's, for a Rebookly without KMS. The file is read at each call, which comes once per
 * owner in five minutes: the key does not stay in memory, and taking the file away disables it at the next call, as
 * disabling does at KMS. Whoever loses the file loses everything it protects.
 */
public final class FileMasterKey implements MasterKey {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    private FileMasterKey(Path file) {
        this.file = file;
    }

    /**
     * The key in this file, which is made when there is none.
     *
     * @throws IllegalStateException when others than its owner can read or change the file, or it holds no key
     */
    public static FileMasterKey at(Path file) {
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            var key = new FileMasterKey(file);
            key.read();
            return key;
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException("no master key in " + file, fault);
        }
    }

    /**
     * Written in full beside its place, unreadable for others from the first moment, then linked into it: a link is never
     * put over an existing file, so of two processes that start at once one wins and both use its key.
     */
    private static void generate(Path file) throws GeneralSecurityException, IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        var unfinished =
                Files.createTempFile(folder, ".master-key", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            var key = Keysets.generate(PredefinedAeadParameters.AES256_GCM);
            try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(Keysets.serialise(key));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            link(file, unfinished);
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true); // The name, too, has to survive a power cut before anything is wrapped.
            }
        } finally {
            Files.delete(unfinished);
        }
    }

    private static void link(Path file, Path unfinished) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Its key is as good as ours, and it may be in use already.
        }
    }

    @Override
    public byte[] wrap(byte[] plaintext, Map<String, String> context) {
        try {
            return key().encrypt(plaintext, LengthPrefixed.of(context));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the master key file does not encrypt", fault);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, Map<String, String> context) {
        try {
            return key().decrypt(wrapped, LengthPrefixed.of(context));
        } catch (GeneralSecurityException refused) {
            throw new MasterKeyException.Rejected(
                    "the master key file does not open these bytes in this context", refused);
        }
    }

    private Aead key() {
        try {
            return read();
        } catch (NoSuchFileException gone) {
            throw new MasterKeyException.Disabled("the master key file " + file + " is gone", gone);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read the master key file " + file, fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("no master key in " + file, fault);
        }
    }

    private Aead read() throws IOException, GeneralSecurityException {
        var permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new IllegalStateException("others can use the master key file %s (%s): chmod 600 it"
                    .formatted(file, PosixFilePermissions.toString(permissions)));
        }
        return Keysets.use(Keysets.parse(Files.readAllBytes(file)), Aead.class);
    }

    @Override
    public String toString() {
        return "FileMasterKey[" + file + "]";
    }
}
