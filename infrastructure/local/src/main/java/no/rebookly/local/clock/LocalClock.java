package no.rebookly.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import no.rebookly.local.storage.DurableFiles;

/**
 * The clock that everything here reads: real time plus an offset that only grows. The offset is kept in the data folder, so that
 * a restart does not send anybody back in time.
 */
public final class LocalClock implements InstantSource {

    private final Path file;
    private final InstantSource real;
    private volatile Duration offset;

    private LocalClock(Path file, InstantSource real, Duration offset) {
        this.file = file;
        this.real = real;
        this.offset = offset;
    }

    /** Lets the clock of a data folder that has none yet begin at this instant, which may lie in the past. */
    public static void beginAt(Path folder, InstantSource real, Instant first) {
        var file = folder.resolve("clock-offset");
        if (Files.exists(file)) {
            throw new IllegalStateException("the clock of " + folder + " runs already");
        }
        write(file, Duration.between(real.instant(), first));
    }

    /** The clock of this data folder. */
    public static LocalClock in(Path folder, InstantSource real) {
        var file = folder.resolve("clock-offset");
        try {
            var offset = Files.exists(file)
                    ? Duration.parse(
                            Files.readString(file, StandardCharsets.US_ASCII).strip())
                    : Duration.ZERO;
            return new LocalClock(file, real, offset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    /** Moves on to this instant; does nothing when it has passed already. */
    public synchronized void moveTo(Instant later) {
        var needed = Duration.between(real.instant(), later);
        if (needed.compareTo(offset) > 0) {
            write(file, needed);
            offset = needed;
        }
    }

    private static void write(Path file, Duration offset) {
        DurableFiles.write(file, offset.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
