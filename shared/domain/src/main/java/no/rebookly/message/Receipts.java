package no.rebookly.message;

import java.time.Instant;
import java.util.List;
import no.rebookly.phone.PhoneNumber;

/**
 * What providers were asked to take, by the number it was for, over all studios: the way back from a receipt that knows neither
 * message nor studio. Written before the provider is asked, so that no receipt comes too early to be understood and no death
 * makes one meaningless.
 */
public interface Receipts {
    /**
     * Kept for five days: receipts come within three. Of one attempt there is one: the same again changes nothing, and with the
     * provider's id it takes the place of what was written before.
     */
    void expect(PhoneNumber to, Asked asked);

    /** Everything this number may still get a receipt for, strongly consistent. */
    List<Asked> find(PhoneNumber to, Instant now);
}
