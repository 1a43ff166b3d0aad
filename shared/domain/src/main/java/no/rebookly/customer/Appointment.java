package no.rebookly.customer;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import no.rebookly.time.Oslo;

/**
 * A booked time to come.
 *
 * @param source the import that told of it; empty when the studio registered or moved it
 * @param version 0 before the first write
 */
public record Appointment(
        AppointmentId id, Instant at, Optional<String> category, Optional<String> source, long version) {
    /** One that the studio registered. */
    public static Appointment booked(AppointmentId id, Instant at, Optional<String> category) {
        return new Appointment(id, at, category, Optional.empty(), 0);
    }

    /** Many lists tell only the day; what came from such a list stands at noon, and is never told as a time. */
    public boolean isTimeKnown() {
        return source.isEmpty() || !Oslo.time(at).equals(LocalTime.NOON);
    }

    public Appointment withVersion(long other) {
        return new Appointment(id, at, category, source, other);
    }
}
