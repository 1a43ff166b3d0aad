package no.rebookly.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A booked time to come as a list tells it: many tell only the day. */
public record BookedTime(LocalDate day, Optional<LocalTime> time) {}
