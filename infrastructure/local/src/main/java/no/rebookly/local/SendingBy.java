package no.rebookly.local;

import no.rebookly.aws.sms.SmsVendor;
import no.rebookly.pace.Pace;

/**
 * How SMS go: what template.yaml has parameters for.
 *
 * @param vendor which provider the functions ask; the outer world plays both
 * @param pace how fast messages come to their senders
 */
public record SendingBy(SmsVendor vendor, Pace pace) {
    /** The defaults of template.yaml. */
    public static final SendingBy DEFAULTS = new SendingBy(SmsVendor.SNS, new Pace(20));

    public SendingBy with(SmsVendor other) {
        return new SendingBy(other, pace);
    }

    public SendingBy with(Pace other) {
        return new SendingBy(vendor, other);
    }
}
