package no.rebookly.message;

import java.time.Instant;
import java.util.Optional;

/** Leads from the provider's id of an SMS to our message; written before SENT, so that no receipt comes too early to be understood. */
public interface Receipts {
    /** Kept for five days: receipts come within three. Writing it again changes nothing. */
    void expect(String providerId, MessageRef message, Instant now);

    Optional<MessageRef> find(String providerId, Instant now);
}
