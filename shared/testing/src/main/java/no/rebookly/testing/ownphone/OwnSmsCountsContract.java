package no.rebookly.testing.ownphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.rebookly.account.AccountId;
import no.rebookly.ownphone.OwnSmsCounts;
import no.rebookly.ownphone.OwnSmsCounts.Counted;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every count of a day's SMS to owners' own phones promises. */
public abstract class OwnSmsCountsContract {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final Counted TESTS = new Counted.TestsOf(new StudioId("stu_00000000000000000001"));
    private static final List<Counted> ALL = List.of(
            TESTS,
            new Counted.TestsOf(new StudioId("stu_00000000000000000002")),
            new Counted.CodesOf(new AccountId("acc_00000000000000000001")),
            new Counted.CodesOf(new AccountId("acc_00000000000000000002")),
            new Counted.CodesTo(new PhoneNumber("+4790000101")),
            new Counted.CodesTo(new PhoneNumber("+4790000102")));

    private OwnSmsCounts counts;

    /** Nothing is taken yet. */
    protected abstract OwnSmsCounts empty();

    @BeforeEach
    void startEmpty() {
        counts = empty();
    }

    @Test
    void eachIsTakenSoOftenADayAndCountedForItself() {
        for (var what : ALL) {
            assertThat(IntStream.range(0, 20)
                            .filter(attempt -> counts.take(what, DAY))
                            .count())
                    .isEqualTo(what.most());
        }
    }

    @Test
    void anotherDayBeginsAnew() {
        IntStream.range(0, 20).forEach(attempt -> counts.take(TESTS, DAY));

        assertThat(counts.take(TESTS, DAY)).isFalse();
        assertThat(counts.take(TESTS, DAY.plusDays(1))).isTrue();
    }

    @Test
    void whatIsGivenBackMayBeTakenAgain() {
        IntStream.range(0, 20).forEach(attempt -> counts.take(TESTS, DAY));

        counts.giveBack(TESTS, DAY);

        assertThat(counts.take(TESTS, DAY)).isTrue();
        assertThat(counts.take(TESTS, DAY)).isFalse();
    }

    @Test
    void manyAtOnceDoNotPassIt() {
        assertThat(IntStream.range(0, 30)
                        .parallel()
                        .filter(attempt -> counts.take(TESTS, DAY))
                        .count())
                .isEqualTo(TESTS.most());
    }
}
