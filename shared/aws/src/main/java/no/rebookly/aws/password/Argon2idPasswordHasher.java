package no.rebookly.aws.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import no.rebookly.account.Password;
import no.rebookly.account.PasswordHash;
import no.rebookly.account.PasswordHasher;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 46 MiB, one pass and one lane: the first of the equal choices of the OWASP Password Storage Cheat Sheet, and
 * about 50 ms on a core. Hashes carry their parameters, so that stronger ones can come later.
 */
public final class Argon2idPasswordHasher implements PasswordHasher {
    private static final Cost TODAY = new Cost(46 * 1024, 1, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final SecureRandom random;

    public Argon2idPasswordHasher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public PasswordHash hash(Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Parts(TODAY, salt, argon2id(TODAY, salt, password)).text();
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        var stored = Parts.of(hash);
        return MessageDigest.isEqual(stored.hash, argon2id(stored.cost, stored.salt, password));
    }

    @Override
    public boolean outdated(PasswordHash hash) {
        return !Parts.of(hash).cost.equals(TODAY);
    }

    private static byte[] argon2id(Cost cost, byte[] salt, Password password) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /** What one hash takes. */
    private record Cost(int kibibytes, int passes, int lanes) {}

    /** A hash taken apart. */
    private record Parts(Cost cost, byte[] salt, byte[] hash) {
        static Parts of(PasswordHash stored) {
            var match = FORM.matcher(stored.value());
            if (!match.matches()) {
                throw new IllegalStateException("a stored password hash has another form");
            }
            var cost = new Cost(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
            return new Parts(
                    cost,
                    Base64.getDecoder().decode(match.group(4)),
                    Base64.getDecoder().decode(match.group(5)));
        }

        PasswordHash text() {
            return new PasswordHash("$argon2id$v=19$m=" + cost.kibibytes + ",t=" + cost.passes + ",p=" + cost.lanes
                    + "$" + TO_TEXT.encodeToString(salt) + "$" + TO_TEXT.encodeToString(hash));
        }
    }
}
