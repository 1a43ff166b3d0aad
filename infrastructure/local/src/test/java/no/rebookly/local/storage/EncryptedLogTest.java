package no.rebookly.local.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedLogTest {

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasAppendedOldestFirst() {
        append("first", "second");
        append("third");

        assertThat(read()).containsExactly("first", "second", "third");
    }

    @Test
    void keepsNothingReadable() throws Exception {
        append("Kari Nordmann");

        assertThat(new String(Files.readAllBytes(folder.resolve("test.log")), StandardCharsets.ISO_8859_1))
                .doesNotContain("Kari");
    }

    /** A kill in the middle of a write leaves half a record; nobody was told that it is there. */
    @Test
    void cutsOffATornTailAndGoesOn() throws Exception {
        append("whole", "torn");
        var file = folder.resolve("test.log");
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));

        assertThat(read()).containsExactly("whole");
        append("next");
        assertThat(read()).containsExactly("whole", "next");
    }

    @Test
    void noticesARecordThatWasChanged() throws Exception {
        append("one", "two");
        var file = folder.resolve("test.log");
        var bytes = Files.readAllBytes(file);
        bytes[10] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(this::read).hasMessageContaining("not written with this key");
    }

    @Test
    void givesItsKeyToTheOwnerAlone() throws Exception {
        append("one");

        assertThat(Files.getPosixFilePermissions(folder.resolve("outer-world.key")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private void append(String... records) {
        try (var log = EncryptedLog.open(folder, "test", StorageKey.in(folder), record -> {})) {
            for (var record : records) {
                log.append(record.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<String> read() {
        var records = new ArrayList<String>();
        EncryptedLog.open(
                        folder,
                        "test",
                        StorageKey.in(folder),
                        record -> records.add(new String(record, StandardCharsets.UTF_8)))
                .close();
        return records;
    }
}
