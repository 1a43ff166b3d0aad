package no.rebookly.customer;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import no.rebookly.time.Oslo;

/**
 * A booked time to come.
 *
 * @param source the import that told of it; empty when the studio registered or moved it
 * @param registeredAt when the studio, or its list, told of it first; moving it changes nothing of that. Empty where nobody knows
 * @param version 0 before the first write
 */
public record Appointment(
        AppointmentId id,
        Instant at,
        Optional<String> category,
        Optional<String> source,
        Optional<Instant> registeredAt,
        long version) {
    /** One that the studio registered. */
    public static Appointment booked(AppointmentId id, Instant at, Optional<String> category, Instant registeredAt) {
        return new Appointment(id, at, category, Optional.empty(), Optional.of(registeredAt), 0);
    }

    /** At another time, and the studio's own from now on. One that has passed already is as good as booked anew. */
    public Appointment moved(Instant to, Optional<String> nowCategory, Instant now) {
        var registered = at.isAfter(now) ? registeredAt : Optional.of(now);
        return new Appointment(id, to, nowCategory, Optional.empty(), registered, version);
    }

    /** Many lists tell only the day; what came from such a list stands at noon, and is never told as a time. */
    public boolean isTimeKnown() {
        return source.isEmpty() || !Oslo.time(at).equals(LocalTime.NOON);
    }

    public Appointment withVersion(long other) {
        return new Appointment(id, at, category, source, registeredAt, other);
    }
}
