package no.rebookly.message;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a provider tells of an SMS it took.
 *
 * @param forGood of an undelivered one: the number itself is at fault, not the moment
 * @param at when it happened
 * @param parts as the operator counted them
 */
public record DeliveryReport(String providerId, boolean delivered, boolean forGood, Instant at, OptionalInt parts) {}
