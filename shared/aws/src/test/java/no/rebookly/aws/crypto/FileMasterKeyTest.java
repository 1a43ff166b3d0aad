package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMasterKeyTest extends MasterKeyContract {
    @TempDir
    private Path folder;

    private Path file;
    private FileMasterKey masterKey;

    @BeforeEach
    void start() {
        file = folder.resolve("secrets").resolve("master.key");
        masterKey = FileMasterKey.at(file);
    }

    @Override
    protected MasterKey masterKey() {
        return masterKey;
    }

    @Override
    protected void disable() {
        try {
            Files.delete(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void makesAFileThatOnlyItsOwnerReadsAndNothingBesideIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void opensAfterARestartWhatItWrappedBefore() {
        var wrapped = masterKey.wrap(PLAINTEXT, CONTEXT);

        assertThat(FileMasterKey.at(file).unwrap(wrapped, CONTEXT)).isEqualTo(PLAINTEXT);
    }

    @Test
    void opensNothingOfAnotherFile() {
        var wrapped = FileMasterKey.at(folder.resolve("other.key")).wrap(PLAINTEXT, CONTEXT);

        assertThatThrownBy(() -> masterKey.unwrap(wrapped, CONTEXT)).isInstanceOf(MasterKeyException.Rejected.class);
    }

    @Test
    void isOneKeyForAllThatStartAtOnce() throws Exception {
        var contested = folder.resolve("contested.key");
        var start = new CountDownLatch(1);
        var keys = new ArrayList<Future<FileMasterKey>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each = 0; each < 8; each++) {
                keys.add(threads.submit(() -> {
                    start.await();
                    return FileMasterKey.at(contested);
                }));
            }
            start.countDown();
            var wrapped = keys.getFirst().get().wrap(PLAINTEXT, CONTEXT);
            for (var key : keys) {
                assertThat(key.get().unwrap(wrapped, CONTEXT)).isEqualTo(PLAINTEXT);
            }
        }
    }

    @Test
    void refusesAFileThatOthersCanRead() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> FileMasterKey.at(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("others can use the master key file")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAFileThatHoldsNoKey() throws IOException {
        Files.write(file, "not a key".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> FileMasterKey.at(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no master key in " + file);
    }
}
