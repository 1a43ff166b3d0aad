package no.rebookly.lambda;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import no.rebookly.id.IdForm;

/** Ids that are the same whenever the same request is tried again: its n-th id is a hash of its claim and n. */
final class DerivedIds implements Request.NewIds {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private final String seed;
    private int made;

    DerivedIds(String seed) {
        this.seed = seed;
    }

    @Override
    public String next(String kind) {
        var hash = Once.sha256().digest((seed + "\n" + made++).getBytes(StandardCharsets.UTF_8));
        var number = new BigInteger(1, hash);
        var id = new StringBuilder(kind).append('_');
        for (int i = 0; i < IdForm.LENGTH; i++) {
            var split = number.divideAndRemainder(BASE);
            id.append(DIGITS.charAt(split[1].intValue()));
            number = split[0];
        }
        return id.toString();
    }
}
