package no.rebookly.aws.crypto;

import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberKeys;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * Number keys under the studio's suppression key. Throws {@link KeysShreddedException} for an erased studio, whose numbers
 * nobody can name any more.
 */
public final class KeyedNumberKeys implements NumberKeys {
    private final KeyRing keys;

    public KeyedNumberKeys(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public NumberKey of(StudioId studio, PhoneNumber number) {
        return new NumberKey(keys.require(KeyOwner.of(studio)).suppression(number.e164()));
    }
}
