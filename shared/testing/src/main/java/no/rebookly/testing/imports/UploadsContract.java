package no.rebookly.testing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Uploads;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;

/** What every store of uploads promises: a slot takes one file of the size that was named, once. */
public abstract class UploadsContract {
    protected static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    protected static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] FILE =
            "Navn;Mobil\r\nKari Nordmann;412 34 567\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final AtomicInteger LAST = new AtomicInteger();

    private final ImportId id = new ImportId(String.format("imp_%020d", LAST.incrementAndGet()));

    protected abstract Uploads uploads();

    /** Puts a file as a browser does, with the headers of the slot; whether it was taken. */
    protected abstract boolean put(Uploads.Slot slot, byte[] file) throws Exception;

    @Test
    void holdsNothingBeforeAFileIsPut() throws Exception {
        uploads().slot(STUDIO, id, FILE.length, NOW);

        assertThat(uploads().isThere(STUDIO, id)).isFalse();
        assertThat(uploads().open(STUDIO, id)).isEmpty();
    }

    @Test
    void givesTheFileThatWasPutByteForByte() throws Exception {
        assertThat(put(uploads().slot(STUDIO, id, FILE.length, NOW), FILE)).isTrue();

        assertThat(uploads().isThere(STUDIO, id)).isTrue();
        assertThat(read()).isEqualTo(FILE);
    }

    @Test
    void takesNoSecondFile() throws Exception {
        var slot = uploads().slot(STUDIO, id, FILE.length, NOW);
        put(slot, FILE);

        assertThat(put(slot, new byte[FILE.length])).isFalse();

        assertThat(read()).isEqualTo(FILE);
    }

    @Test
    void takesNoFileOfAnotherSize() throws Exception {
        var slot = uploads().slot(STUDIO, id, FILE.length, NOW);

        assertThat(put(slot, new byte[FILE.length + 1])).isFalse();
        assertThat(put(slot, new byte[FILE.length - 1])).isFalse();

        assertThat(uploads().isThere(STUDIO, id)).isFalse();
    }

    @Test
    void opensNoSlotForNothingOrForMoreThanTheLimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> uploads().slot(STUDIO, id, 0, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> uploads().slot(STUDIO, id, Uploads.MOST_BYTES + 1, NOW));
    }

    private byte[] read() throws IOException {
        try (var content = uploads().open(STUDIO, id).orElseThrow()) {
            return content.readAllBytes();
        }
    }
}
