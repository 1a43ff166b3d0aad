package no.rebookly.sending;

import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.message.Asked;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.Receipts;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.SmsProvider.SendOutcome;

/**
 * Asks the provider, once. One whose receipts do not name the message is asked only after that was written down by the number,
 * and its id is added before anybody calls the message SENT: a receipt may be there by then, and after a death at any line in
 * between it still finds its message.
 */
public final class AskProvider {
    private final SmsProvider provider;
    private final Receipts receipts;
    private final InstantSource clock;

    public AskProvider(SmsProvider provider, Receipts receipts, InstantSource clock) {
        this.provider = provider;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param message claimed, with its number: whoever decided has seen that it is the customer's */
    SendOutcome ask(Message message) {
        var to = message.to().orElseThrow();
        var attempt = message.attempt().map(Attempt::id).orElseThrow();
        var sms = new SmsProvider.OutgoingSms(
                Optional.of(message.ref()), attempt, to, message.senderName(), message.text(), message.kind());
        if (provider.receiptsNameTheMessage()) {
            return provider.send(sms);
        }
        var asked = new Asked(Optional.of(message.ref()), attempt, clock.instant(), Optional.empty());
        receipts.expect(to, asked);
        var outcome = provider.send(sms);
        if (outcome instanceof SendOutcome.Taken(var providerId)) {
            receipts.expect(to, asked.takenAs(providerId));
        }
        return outcome;
    }
}
