package no.rebookly.automation;

import java.time.Instant;

/**
 * Why an automation writes to a customer now: one lapse, one try at winning her back, one booked time. An intent is named by
 * it, so that whatever runs twice writes once.
 *
 * @param name the same for the same occasion: the day of the last visit, with the try after it, or the appointment with its time
 * @param moment when it is time; may have passed
 */
public record Occasion(String name, Instant moment) {}
