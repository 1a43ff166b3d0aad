package no.rebookly.message;

import java.time.Instant;
import java.util.OptionalInt;
import no.rebookly.phone.PhoneNumber;

/**
 * What a provider tells of an SMS it took.
 *
 * @param forGood of an undelivered one: the number itself is at fault, not the moment
 * @param at when it happened
 * @param parts as the operator counted them
 */
public record DeliveryReport(Sms sms, boolean delivered, boolean forGood, Instant at, OptionalInt parts) {
    /** Which SMS, in the words that the provider has for it. */
    public sealed interface Sms {
        /** By what we gave along. */
        record Named(MessageRef message, String attempt) implements Sms {}

        /**
         * By an id that we know only if its answer reached us.
         *
         * @param takenAt when the provider took it, by its own clock
         */
        record Unnamed(String providerId, PhoneNumber to, Instant takenAt) implements Sms {}
    }
}
