package no.rebookly.testing.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.number.RecentSend;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of number records promises. */
public abstract class NumbersContract {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

    private Numbers numbers;

    /** An empty store. */
    protected abstract Numbers empty();

    @BeforeEach
    void startEmpty() {
        numbers = empty();
    }

    @Test
    void aNumberWithoutRecordIsUnknown() {
        assertThat(numbers.find(STUDIO, key(1))).isEqualTo(NumberRecord.unknown(key(1)));
    }

    @Test
    void findsWhatWasSaved() {
        var saved = NumberRecord.unknown(key(1))
                .wrong(NOW)
                .failedHard()
                .with(send("0000000001", NOW))
                .with(send("0000000002", NOW.plusSeconds(1)));
        assertThat(numbers.save(STUDIO, saved)).isTrue();

        var found = numbers.find(STUDIO, key(1));
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(saved);
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void aSecondFirstSaveIsRefused() {
        numbers.save(STUDIO, NumberRecord.unknown(key(1)).optedOut(OptOut.ALL, NOW));

        assertThat(numbers.save(STUDIO, NumberRecord.unknown(key(1)))).isFalse();
        assertThat(numbers.find(STUDIO, key(1)).optOut()).isEqualTo(OptOut.ALL);
    }

    @Test
    void aSaveOfAnOlderVersionIsRefused() {
        numbers.save(STUDIO, NumberRecord.unknown(key(1)));
        var stale = numbers.find(STUDIO, key(1));
        assertThat(numbers.save(STUDIO, stale.optedOut(OptOut.MARKETING, NOW))).isTrue();

        assertThat(numbers.save(STUDIO, stale.with(send("0000000001", NOW)))).isFalse();
        assertThat(numbers.find(STUDIO, key(1)).recent()).isEmpty();
    }

    @Test
    void aLiftedOptOutIsGone() {
        numbers.save(STUDIO, NumberRecord.unknown(key(1)).optedOut(OptOut.MARKETING, NOW));
        numbers.save(STUDIO, numbers.find(STUDIO, key(1)).resumed());

        assertThat(numbers.find(STUDIO, key(1)).optOut()).isEqualTo(OptOut.NONE);
        assertThat(numbers.find(STUDIO, key(1)).optedOutAt()).isEmpty();
    }

    @Test
    void givesAllOfAStudioAndNoneOfAnother() {
        IntStream.rangeClosed(1, 30).forEach(i -> numbers.save(STUDIO, NumberRecord.unknown(key(i))));
        numbers.save(OTHER_STUDIO, NumberRecord.unknown(key(1)).optedOut(OptOut.ALL, NOW));

        assertThat(numbers.all(STUDIO)).hasSize(30);
        assertThat(numbers.all(STUDIO).get(key(1)))
                .isEqualTo(NumberRecord.unknown(key(1)).withVersion(1));
    }

    @Test
    void keepsTheLatestClickOfAPersonAsANewVersion() {
        numbers.save(STUDIO, NumberRecord.unknown(key(1)).optedOut(OptOut.MARKETING, NOW));
        var read = numbers.find(STUDIO, key(1));

        numbers.clicked(STUDIO, key(1), NOW);
        numbers.clicked(STUDIO, key(1), NOW.minusMillis(1));
        numbers.clicked(STUDIO, key(1), NOW);

        var found = numbers.find(STUDIO, key(1));
        assertThat(found).isEqualTo(read.clicked(NOW).withVersion(2));
        assertThat(numbers.save(STUDIO, read.resumed())).isFalse();
        assertThat(numbers.save(STUDIO, found.resumed())).isTrue();
        assertThat(numbers.find(STUDIO, key(1)).lastPersonClickAt()).contains(NOW);
    }

    @Test
    void aClickMakesNoRecord() {
        numbers.clicked(STUDIO, key(1), NOW);

        assertThat(numbers.find(STUDIO, key(1))).isEqualTo(NumberRecord.unknown(key(1)));
        assertThat(numbers.all(STUDIO)).isEmpty();
    }

    @Test
    void remembersTheLastSmsLongerThanAnyCapLooksBack() {
        var first = NumberRecord.unknown(key(1)).with(send("0000000001", NOW));
        var again =
                first.with(send("0000000002", NOW.plus(NumberRecord.LOOK_BACK).plusSeconds(1)));
        numbers.save(STUDIO, again.without(new Code("0000000002")));

        assertThat(again.recent()).hasSize(1);
        assertThat(again.lastSmsAt()).contains(NOW.plus(NumberRecord.LOOK_BACK).plusSeconds(1));
        assertThat(numbers.find(STUDIO, key(1)).recent()).isEmpty();
        assertThat(numbers.find(STUDIO, key(1)).lastSmsAt()).contains(NOW);
    }

    private static RecentSend send(String code, Instant at) {
        return new RecentSend(new Code(code), new Source("cmp_00000000000000000001"), MessageKind.MARKETING, at);
    }

    private static NumberKey key(int number) {
        return new HashedNumberKeys().of(STUDIO, new PhoneNumber("+47400" + String.format("%05d", number)));
    }
}
