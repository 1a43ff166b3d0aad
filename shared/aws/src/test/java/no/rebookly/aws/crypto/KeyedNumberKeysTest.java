package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedNumberKeysTest {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final StudioId ANOTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final PhoneNumber NUMBER = new PhoneNumber("+4740000001");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
    private KeyRing keys;
    private KeyedNumberKeys numberKeys;

    @BeforeEach
    void haveKeys() {
        keys = new KeyRing(FileMasterKey.at(folder.resolve("key")), new InMemoryKeySetStore(), clock, 10);
        keys.create(KeyOwner.of(STUDIO));
        keys.create(KeyOwner.of(ANOTHER_STUDIO));
        numberKeys = new KeyedNumberKeys(keys);
    }

    @Test
    void namesANumberTheSameForAsLongAsTheStudioLives() {
        var key = numberKeys.of(STUDIO, NUMBER);

        keys.rotate(KeyOwner.of(STUDIO));
        clock.advance(KeyRing.SETTLING);

        assertThat(numberKeys.of(STUDIO, NUMBER)).isEqualTo(key);
    }

    @Test
    void keepsNumbersAndStudiosApart() {
        assertThat(numberKeys.of(STUDIO, NUMBER))
                .isNotEqualTo(numberKeys.of(STUDIO, new PhoneNumber("+4740000002")))
                .isNotEqualTo(numberKeys.of(ANOTHER_STUDIO, NUMBER));
    }

    @Test
    void namesNothingForAnErasedStudio() {
        keys.shred(KeyOwner.of(STUDIO));

        assertThatThrownBy(() -> numberKeys.of(STUDIO, NUMBER)).isInstanceOf(KeysShreddedException.class);
    }
}
