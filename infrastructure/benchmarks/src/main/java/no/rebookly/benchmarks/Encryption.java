package no.rebookly.benchmarks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.aws.crypto.KeySetStore;
import no.rebookly.aws.crypto.MasterKey;
import no.rebookly.aws.crypto.WrappedKeySet;
import no.rebookly.studio.StudioId;

/** What the encryption of one customer costs: name, phone and note, encrypted, indexed once and decrypted again. */
final class Encryption implements Benchmark {
    private static final KeyOwner STUDIO = KeyOwner.of(new StudioId("stu_00000000000000000000"));
    private static final String PK = "STUDIO#stu_00000000000000000000#CUSTOMERS";
    private static final String SK = "cus_00000000000000000000";
    /** Of the size of real ones; nobody's. */
    private static final Map<String, String> FIELDS = Map.of(
            "name", "Ola Eksempelsen", "phone", "+4740000000", "note", "Ønsker time på ettermiddagen, helst torsdag");

    private static final int BATCH = 2_000;

    @Override
    public Report run(boolean full) throws GeneralSecurityException {
        var ring = new KeyRing(new NoMasterKey(), new OneStore(), InstantSource.system(), 10);
        ring.create(STUDIO);
        var cipher = ring.require(STUDIO);
        var bare = new Bare();
        var rounds = full ? 200 : 40;
        var ours = new double[rounds];
        var theirs = new double[rounds];
        var indexed = new double[rounds];
        for (var warm = 0; warm < 30; warm++) {
            micros(() -> throughFieldCipher(cipher));
            micros(bare);
            micros(() -> cipher.index("phone", "+4740000000"));
        }
        for (var round = 0; round < rounds; round++) { // Interleaved: noise falls on all alike.
            ours[round] = micros(() -> throughFieldCipher(cipher));
            theirs[round] = micros(bare);
            indexed[round] = micros(() -> cipher.index("phone", "+4740000000"));
        }
        var median = Figures.median(ours);
        return new Report(
                "Encryption of one customer",
                "Three fields encrypted and decrypted by `FieldCipher` (Tink, AES-256-GCM, the place as associated data), warm, one"
                        + " thread; medians of " + rounds + " interleaved rounds of " + BATCH
                        + ". The baseline is the JDK's AES-256-GCM with the same data and one cipher object for each call.",
                List.of("", "µs per customer", "target"),
                List.of(
                        List.of("`FieldCipher`, three fields there and back", micro(median), "≤ 20"),
                        List.of("bare JDK cipher, the same", micro(Figures.median(theirs)), ""),
                        List.of("ratio", Figures.ratio(median, Figures.median(theirs)), ""),
                        List.of("blind index of the phone, beside it", micro(Figures.median(indexed)), "")));
    }

    private static int throughFieldCipher(FieldCipher cipher) {
        var length = 0;
        for (var field : FIELDS.entrySet()) {
            var encrypted = cipher.encrypt(PK, SK, field.getKey(), field.getValue());
            length += cipher.decrypt(PK, SK, field.getKey(), encrypted).length();
        }
        return length;
    }

    private static double micros(java.util.function.Supplier<?> work) {
        var seen = 0;
        var started = System.nanoTime();
        for (var i = 0; i < BATCH; i++) {
            seen += work.get().hashCode();
        }
        var took = System.nanoTime() - started;
        if (seen == 42) {
            System.out.print(""); // Uses the results, so that the work cannot be left out.
        }
        return took / 1e3 / BATCH;
    }

    private static String micro(double micros) {
        return String.format(Locale.ROOT, "%.1f", micros);
    }

    /** The JDK's own cipher, as one would write it in a few lines. */
    private static final class Bare implements java.util.function.Supplier<Integer> {
        private final SecretKey key;
        private final SecureRandom random = new SecureRandom();

        private Bare() throws GeneralSecurityException {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            this.key = generator.generateKey();
        }

        @Override
        public Integer get() {
            var length = 0;
            for (var field : FIELDS.entrySet()) {
                var place = (PK + SK + field.getKey()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                var nonce = new byte[12];
                random.nextBytes(nonce);
                var sealed = crypt(
                        Cipher.ENCRYPT_MODE,
                        nonce,
                        place,
                        field.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                length += crypt(Cipher.DECRYPT_MODE, nonce, place, sealed).length;
            }
            return length;
        }

        private byte[] crypt(int mode, byte[] nonce, byte[] place, byte[] text) {
            try {
                var cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(128, nonce));
                cipher.updateAAD(place);
                return cipher.doFinal(text);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Leaves the key set as it is: wrapping happens once in five minutes and is not what is measured. */
    private static final class NoMasterKey implements MasterKey {
        @Override
        public byte[] wrap(byte[] plaintext, Map<String, String> context) {
            return plaintext.clone();
        }

        @Override
        public byte[] unwrap(byte[] wrapped, Map<String, String> context) {
            return wrapped.clone();
        }
    }

    private static final class OneStore implements KeySetStore {
        private final Map<KeyOwner, WrappedKeySet> kept = new HashMap<>();

        @Override
        public Optional<WrappedKeySet> load(KeyOwner owner) {
            return Optional.ofNullable(kept.get(owner));
        }

        @Override
        public boolean create(KeyOwner owner, byte[] wrapped) {
            return kept.putIfAbsent(owner, new WrappedKeySet(wrapped, 1)) == null;
        }

        @Override
        public boolean replace(KeyOwner owner, byte[] wrapped, long expectedVersion) {
            throw new IllegalStateException("nothing rotates here");
        }

        @Override
        public void delete(KeyOwner owner) {
            kept.remove(owner);
        }
    }
}
