package no.rebookly.message;

import java.time.Instant;

/**
 * One sender's claim of a message.
 *
 * @param id unlike any other attempt's: whoever writes an outcome must still hold it
 * @param leaseUntil after it the sender is taken for dead; longer than the function's time limit
 */
public record Attempt(String id, Instant leaseUntil) {}
