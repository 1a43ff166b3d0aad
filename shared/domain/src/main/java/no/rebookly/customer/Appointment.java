package no.rebookly.customer;

import java.time.Instant;
import java.util.Optional;

/** A booked time to come. */
public record Appointment(AppointmentId id, Instant at, Optional<String> category, long version) {}
