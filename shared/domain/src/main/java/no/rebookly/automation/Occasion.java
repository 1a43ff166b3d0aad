package no.rebookly.automation;

import java.time.Instant;

/**
 * Why an automation writes to a customer now: one lapse, one try at winning her back, one booked time. An intent is named by
 * it, so that whatever runs twice writes once.
 *
 * @param name the same for the same occasion: the day of the last visit, with the try after it, or the appointment with its time
 * @param moment when it is time; may have passed
 * @param natural when it would have been without a turn on a later day or a cap: what tells how overdue she is
 */
public record Occasion(String name, Instant moment, Instant natural) {
    public Occasion(String name, Instant moment) {
        this(name, moment, moment);
    }
}
