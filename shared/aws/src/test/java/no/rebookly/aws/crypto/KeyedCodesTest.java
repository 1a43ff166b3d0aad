package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedCodesTest {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final StudioId ANOTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final Source CAMPAIGN = new Source("cmp_00000000000000000001");
    private static final Source ANOTHER_CAMPAIGN = new Source("cmp_00000000000000000002");
    private static final CustomerId KARI = new CustomerId("cus_00000000000000000001");
    private static final CustomerId OLA = new CustomerId("cus_00000000000000000002");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
    private KeyRing keys;
    private KeyedCodes codes;

    @BeforeEach
    void haveKeys() {
        keys = new KeyRing(FileMasterKey.at(folder.resolve("key")), new InMemoryKeySetStore(), clock, 10);
        keys.create(KeyOwner.of(STUDIO));
        keys.create(KeyOwner.of(ANOTHER_STUDIO));
        codes = new KeyedCodes(keys);
    }

    @Test
    void namesAnIntentTheSameEveryTimeAndThroughARotation() {
        var code = codes.of(STUDIO, CAMPAIGN, KARI);

        keys.rotate(KeyOwner.of(STUDIO));
        clock.advance(KeyRing.SETTLING);

        assertThat(codes.of(STUDIO, CAMPAIGN, KARI)).isEqualTo(code);
    }

    @Test
    void namesEveryOtherIntentDifferently() {
        assertThat(codes.of(STUDIO, CAMPAIGN, KARI))
                .isNotEqualTo(codes.of(STUDIO, CAMPAIGN, OLA))
                .isNotEqualTo(codes.of(STUDIO, ANOTHER_CAMPAIGN, KARI))
                .isNotEqualTo(codes.of(ANOTHER_STUDIO, CAMPAIGN, KARI));
    }

    @Test
    void namesNothingForAnErasedStudio() {
        keys.shred(KeyOwner.of(STUDIO));

        assertThatThrownBy(() -> codes.of(STUDIO, CAMPAIGN, KARI)).isInstanceOf(KeysShreddedException.class);
    }

    @Test
    void reachesTheFirstAndTheLastCodeThereIs() {
        var none = new byte[32];
        assertThat(KeyedCodes.code(none)).isEqualTo(new Code("0000000000"));

        var last = BigInteger.valueOf(62).pow(10).subtract(BigInteger.ONE).toByteArray();
        System.arraycopy(last, 0, none, none.length - last.length, last.length);
        assertThat(KeyedCodes.code(none)).isEqualTo(new Code("zzzzzzzzzz"));
    }

    /** A quarter of a million characters at each place; the seed is fixed, so it never fails by chance. */
    @Test
    void usesEveryCharacterAtEveryPlaceEquallyOften() {
        var random = new Random(20261122);
        var drawn = 62 * 4000;
        var counts = new int[Code.LENGTH]['z' + 1];
        var bits = new byte[32];
        for (var each = 0; each < drawn; each++) {
            random.nextBytes(bits);
            var code = KeyedCodes.code(bits).value();
            for (var at = 0; at < Code.LENGTH; at++) {
                counts[at][code.charAt(at)]++;
            }
        }
        for (var place : counts) {
            var used = Arrays.stream(place).filter(count -> count > 0).toArray();
            assertThat(used).hasSize(62);
            var chiSquare = Arrays.stream(used)
                    .mapToDouble(count -> (count - 4000.0) * (count - 4000.0) / 4000.0)
                    .sum();
            // 61 degrees of freedom: an even source exceeds 120 once in 100,000 times.
            assertThat(chiSquare).isLessThan(120);
        }
    }
}
