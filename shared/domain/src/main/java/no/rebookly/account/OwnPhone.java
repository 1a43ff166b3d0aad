package no.rebookly.account;

import no.rebookly.phone.PhoneNumber;

/**
 * The number of the person herself.
 *
 * @param confirmed whether a code that was sent there came back; until then nothing else is sent there
 */
public record OwnPhone(PhoneNumber number, boolean confirmed) {
    /** As somebody typed it. */
    public static OwnPhone said(PhoneNumber number) {
        return new OwnPhone(number, false);
    }

    public static OwnPhone confirmed(PhoneNumber number) {
        return new OwnPhone(number, true);
    }
}
