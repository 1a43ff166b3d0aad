package no.rebookly.time;

import java.time.LocalTime;

/**
 * Part of a day on the wall clock.
 *
 * @param to exclusive, so that 20:00 means that 19:59 is the last minute
 */
public record Hours(LocalTime from, LocalTime to) {
    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("hours must begin before they end");
        }
    }

    public static Hours of(int from, int to) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    public boolean isWithin(Hours wider) {
        return !from.isBefore(wider.from) && !to.isAfter(wider.to);
    }
}
