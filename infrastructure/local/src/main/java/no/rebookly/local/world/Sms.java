package no.rebookly.local.world;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SMS that arrived at a phone.
 *
 * @param id the provider's id of it
 * @param context what the sender gave along for the receipt; null when the provider takes nothing along, as SNS does not
 * @param receiptDue when its receipt comes by itself, and what it will say
 * @param receipt the last receipt that was delivered
 */
record Sms(
        String id,
        String to,
        String senderName,
        String text,
        Instant at,
        @Nullable Map<String, String> context,
        @Nullable Promise receiptDue,
        @Nullable ReceiptStatus receipt) {

    record Promise(ReceiptStatus status, Instant at) {}

    Sms with(ReceiptStatus delivered) {
        return new Sms(id, to, senderName, text, at, context, receiptDue, delivered);
    }

    /** The receipt that is still to come by itself. */
    Optional<Promise> pending() {
        return receipt == null ? Optional.ofNullable(receiptDue) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Sms[" + id + "]";
    }
}
