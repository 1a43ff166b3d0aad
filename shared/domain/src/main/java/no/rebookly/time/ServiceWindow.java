package no.rebookly.time;

import java.time.Instant;
import java.time.LocalTime;

/**
 * When a service message (a reminder of a booked time) may leave: from 07 to 21 on any day. One that is due at night leaves
 * early rather than late, for a reminder after the fact is none: at 20:45 of the evening before that night, and so does one
 * that is due in the last quarter, so that it has passed the planner and the queue before the window closes. Only when that
 * moment has passed does it leave at once, if the window is still open, or else when it next opens.
 */
public final class ServiceWindow {
    private static final Hours HOURS = Hours.of(7, 21);
    private static final LocalTime EVENING = HOURS.to().minusMinutes(15);

    /** When a message that is due at {@code due} leaves, seen from {@code now}: never before now, and always inside the window. */
    public Instant leaves(Instant due, Instant now) {
        var wished = isOpen(due) && !Oslo.time(due).isAfter(EVENING) ? due : eveningOf(due);
        if (!wished.isBefore(now)) {
            return wished;
        }
        return isOpen(now) ? now : nextOpening(now);
    }

    public boolean isOpen(Instant instant) {
        return HOURS.contains(Oslo.time(instant));
    }

    private static Instant eveningOf(Instant night) {
        var day = Oslo.day(night);
        return Oslo.at(Oslo.time(night).isBefore(HOURS.from()) ? day.minusDays(1) : day, EVENING);
    }

    private static Instant nextOpening(Instant night) {
        var day = Oslo.day(night);
        return Oslo.at(Oslo.time(night).isBefore(HOURS.from()) ? day : day.plusDays(1), HOURS.from());
    }
}
