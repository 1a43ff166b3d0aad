package no.rebookly.aws;

import java.security.SecureRandom;
import no.rebookly.id.IdForm;
import no.rebookly.id.Ids;

/** Ids from a strong random source, made when they are asked for: a restored snapshot must not repeat what another one gave. */
public final class RandomIds implements Ids {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random;

    public RandomIds(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String next(String kind) {
        var id = new StringBuilder(kind).append('_');
        for (int i = 0; i < IdForm.LENGTH; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
