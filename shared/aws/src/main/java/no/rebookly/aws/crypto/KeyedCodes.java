package no.rebookly.aws.crypto;

import java.math.BigInteger;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.studio.StudioId;

/**
 * Codes under the studio's code key. Throws {@link KeysShreddedException} for an erased studio, which has no intents any
 * more.
 */
public final class KeyedCodes implements Codes {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final BigInteger POSSIBLE =
            BigInteger.valueOf(BASE62.length()).pow(Code.LENGTH);

    private final KeyRing keys;

    public KeyedCodes(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public Code of(StudioId studio, String intent, CustomerId customer) {
        return code(keys.require(KeyOwner.of(studio)).code(studio.value(), intent, customer.value()));
    }

    /**
     * 256 evenly spread bits, taken modulo the 62^10 codes there are (less than 2^60): no code is likelier than another by
     * more than one part in 2^196. Of 64 bits the remainder would favour some codes by a twentieth.
     */
    static Code code(byte[] bits) {
        var rest = new BigInteger(1, bits).mod(POSSIBLE).longValueExact();
        var text = new char[Code.LENGTH];
        for (var at = text.length - 1; at >= 0; at--) {
            text[at] = BASE62.charAt((int) (rest % BASE62.length()));
            rest /= BASE62.length();
        }
        return new Code(new String(text));
    }
}
