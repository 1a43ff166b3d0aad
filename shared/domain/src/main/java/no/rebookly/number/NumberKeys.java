package no.rebookly.number;

import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** Makes number keys. */
public interface NumberKeys {
    NumberKey of(StudioId studio, PhoneNumber number);
}
