package no.rebookly.ownphone;

import java.net.URI;
import java.util.Optional;
import no.rebookly.campaign.Written;
import no.rebookly.message.MessageKind;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.Studio;

/**
 * A campaign's text as it comes to the owner's own phone.
 *
 * @param target where its link leads, as a customer's would
 */
public record TestSms(
        PhoneNumber to, SenderName senderName, MessageKind kind, Written written, Optional<URI> target, Studio studio) {
    @Override
    public String toString() {
        return "TestSms[" + studio.id() + "]";
    }
}
