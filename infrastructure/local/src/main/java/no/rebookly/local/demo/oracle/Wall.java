package no.rebookly.local.demo.oracle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clock on the salon's wall shows. */
public final class Wall {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Wall() {}

    public static LocalDateTime clock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant instant(LocalDateTime clock) {
        return clock.atZone(ZONE).toInstant();
    }
}
