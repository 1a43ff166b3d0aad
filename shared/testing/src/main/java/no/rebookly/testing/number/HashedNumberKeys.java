package no.rebookly.testing.number;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberKeys;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** Number keys without a secret: good for tests and nothing else. */
public final class HashedNumberKeys implements NumberKeys {
    @Override
    public NumberKey of(StudioId studio, PhoneNumber number) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((studio + number.e164()).getBytes(StandardCharsets.UTF_8));
            return new NumberKey(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
