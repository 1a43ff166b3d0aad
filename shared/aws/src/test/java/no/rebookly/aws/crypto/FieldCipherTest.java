package no.rebookly.aws.crypto;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {
    private static final KeyOwner STUDIO = KeyOwner.of(new StudioId("stu_00000000000000000001"));
    private static final KeyOwner ANOTHER_STUDIO = KeyOwner.of(new StudioId("stu_00000000000000000002"));
    private static final String PK = "STUDIO#stu_00000000000000000001#CUSTOMERS";
    private static final String SK = "cus_00000000000000000001";
    private static final String NAME = "Kari Nordmann";

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
    private KeyRing ring;

    @BeforeEach
    void haveKeys() {
        ring = new KeyRing(FileMasterKey.at(folder.resolve("key")), new InMemoryKeySetStore(), clock, 10);
        ring.create(STUDIO);
        ring.create(ANOTHER_STUDIO);
    }

    private FieldCipher cipher() {
        return ring.require(STUDIO);
    }

    @Test
    void readsWhatItWrote() {
        for (var text : new String[] {"", "K", "Åse Bjørkås 🌸", "x".repeat(100_000)}) {
            assertThat(cipher().decrypt(PK, SK, "name", cipher().encrypt(PK, SK, "name", text)))
                    .isEqualTo(text);
        }
    }

    @Test
    void writesTheSameValueDifferentlyEachTime() {
        assertThat(cipher().encrypt(PK, SK, "name", NAME)).isNotEqualTo(cipher().encrypt(PK, SK, "name", NAME));
    }

    @Test
    void hidesWhatItWrote() {
        assertThat(new String(cipher().encrypt(PK, SK, "name", NAME), StandardCharsets.ISO_8859_1))
                .doesNotContain("Kari");
    }

    /** The place has no table in it, which is all that changes when a backup is restored. */
    @Test
    void readsAnItemThatWasRestoredUnderAnotherTableName() {
        record Place(String table, String pk, String sk) {}
        var tables = new HashMap<Place, byte[]>();
        tables.put(new Place("rebookly-data", PK, SK), cipher().encrypt(PK, SK, "name", NAME));

        var backup = new HashMap<>(tables);
        backup.forEach((place, name) -> tables.put(new Place("rebookly-data-restored", place.pk(), place.sk()), name));

        var restored = requireNonNull(tables.get(new Place("rebookly-data-restored", PK, SK)));
        assertThat(cipher().decrypt(PK, SK, "name", restored)).isEqualTo(NAME);
    }

    @Test
    void doesNotReadAValueThatWasMovedToAnotherCustomer() {
        var written = cipher().encrypt(PK, SK, "name", NAME);

        assertRejected(PK, "cus_00000000000000000002", "name", written);
        assertRejected("STUDIO#stu_00000000000000000001#IMPORTS", SK, "name", written);
    }

    @Test
    void doesNotReadAValueThatWasMovedToAnotherAttribute() {
        assertRejected(PK, SK, "note", cipher().encrypt(PK, SK, "name", NAME));
    }

    @Test
    void doesNotMistakeOnePlaceForAnotherThatLooksTheSameWhenJoined() {
        var written = cipher().encrypt("a", "bc", "name", NAME);

        assertRejected("ab", "c", "name", written);
        assertRejected("a", "b", "cname", written);
    }

    @Test
    void doesNotReadWhatAnotherStudioWrote() {
        assertRejected(PK, SK, "name", ring.require(ANOTHER_STUDIO).encrypt(PK, SK, "name", NAME));
    }

    @Test
    void doesNotReadWhatWasChangedAnywhere() {
        var written = cipher().encrypt(PK, SK, "name", NAME);
        for (var at = 0; at < written.length; at++) {
            var changed = written.clone();
            changed[at] ^= 1;
            assertRejected(PK, SK, "name", changed);
        }
    }

    @Test
    void doesNotReadWhatWasCutOrIsNoCiphertext() {
        var written = cipher().encrypt(PK, SK, "name", NAME);

        assertRejected(PK, SK, "name", new byte[0]);
        assertRejected(PK, SK, "name", Arrays.copyOf(written, 5));
        assertRejected(PK, SK, "name", Arrays.copyOf(written, written.length - 1));
        assertRejected(PK, SK, "name", NAME.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsNothingOfTheValueItRefuses() {
        var written = cipher().encrypt(PK, SK, "name", NAME);

        assertThatThrownBy(() -> cipher().decrypt(PK, "elsewhere", "name", written))
                .hasMessage("the value of 'name' was not encrypted for this place");
    }

    @Test
    void findsEqualValuesByTheirIndex() {
        assertThat(cipher().index("phone", "+4740000001"))
                .isEqualTo(cipher().index("phone", "+4740000001"))
                .isNotEqualTo(cipher().index("phone", "+4740000002"))
                .matches("[0-9A-Za-z_-]{32}");
    }

    @Test
    void keepsTheIndexesOfPurposesAndStudiosApart() {
        assertThat(cipher().index("phone", "+4740000001"))
                .isNotEqualTo(cipher().index("email", "+4740000001"))
                .isNotEqualTo(ring.require(ANOTHER_STUDIO).index("phone", "+4740000001"));
    }

    @Test
    void looksUpUnderTheOneIndexThereIsBeforeAnyRotation() {
        assertThat(cipher().lookups("phone", "+4740000001")).containsExactly(cipher().index("phone", "+4740000001"));
    }

    @Test
    void readsWhatWasWrittenBeforeARotationAndCallsItStale() {
        var before = cipher().encrypt(PK, SK, "name", NAME);

        rotate();

        assertThat(cipher().decrypt(PK, SK, "name", before)).isEqualTo(NAME);
        assertThat(cipher().stale(before)).isTrue();
    }

    @Test
    void isDoneWithAnOldKeyForAValueThatIsWrittenAgain() {
        var stored = cipher().encrypt(PK, SK, "name", NAME);
        assertThat(cipher().stale(stored)).isFalse();
        for (var rotation = 0; rotation < 3; rotation++) {
            rotate();
            assertThat(cipher().stale(stored)).isTrue();
            stored = cipher().encrypt(PK, SK, "name", cipher().decrypt(PK, SK, "name", stored));
            assertThat(cipher().stale(stored)).isFalse();
        }
        assertThat(cipher().decrypt(PK, SK, "name", stored)).isEqualTo(NAME);
    }

    @Test
    void findsWhatWasIndexedBeforeARotation() {
        var before = cipher().index("phone", "+4740000001");

        rotate();

        var after = cipher().index("phone", "+4740000001");
        assertThat(after).isNotEqualTo(before);
        assertThat(cipher().lookups("phone", "+4740000001")).containsExactly(after, before);
    }

    @Test
    void namesANumberTheSameThroughEveryRotation() {
        var before = cipher().suppression("+4740000001");

        rotate();

        assertThat(cipher().suppression("+4740000001")).isEqualTo(before).matches("[0-9A-Za-z_-]{43}");
        assertThat(cipher().suppression("+4740000002")).isNotEqualTo(before);
        assertThat(ring.require(ANOTHER_STUDIO).suppression("+4740000001")).isNotEqualTo(before);
    }

    @Test
    void makesTheSameCodeThroughEveryRotation() {
        var before = cipher().code("a", "bc");

        rotate();

        assertThat(cipher().code("a", "bc")).hasSize(32).isEqualTo(before).isNotEqualTo(cipher().code("ab", "c"));
    }

    @Test
    void tellsNothingOfTheKeysInWords() {
        assertThat(cipher()).hasToString("FieldCipher[studio:stu_00000000000000000001]");
        assertThat(ring).hasToString("KeyRing");
        assertThat(KeyBundle.generate()).hasToString("KeyBundle");
        assertThat(KeyBundle.generate().index().getFirst().toString()).matches("IndexKey\\[id=-?\\d+]");
        assertThat(new WrappedKeySet(new byte[] {65, 66}, 7)).hasToString("WrappedKeySet[version=7]");
    }

    private void rotate() {
        ring.rotate(STUDIO);
        clock.advance(KeyRing.SETTLING);
    }

    private void assertRejected(String pk, String sk, String attribute, byte[] ciphertext) {
        assertThatThrownBy(() -> cipher().decrypt(pk, sk, attribute, ciphertext))
                .isInstanceOf(FieldRejectedException.class);
    }
}
