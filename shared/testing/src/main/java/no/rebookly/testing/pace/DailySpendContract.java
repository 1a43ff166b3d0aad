package no.rebookly.testing.pace;

import static no.rebookly.testing.automation.AnAutomation.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.rebookly.money.Money;
import no.rebookly.pace.DailySpend;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every count of a studio's day promises. */
public abstract class DailySpendContract {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final Money PRICE = new Money(69);
    private static final Money LIMIT = new Money(150);

    private DailySpend spend;

    /** Nothing is spent yet. */
    protected abstract DailySpend empty();

    @BeforeEach
    void startEmpty() {
        spend = empty();
    }

    @Test
    void takesUpToTheLimitAndNothingBeyondIt() {
        assertThat(spend.take(STUDIO, DAY, PRICE, LIMIT)).isTrue();
        assertThat(spend.take(STUDIO, DAY, PRICE, LIMIT)).isTrue();
        assertThat(spend.take(STUDIO, DAY, PRICE, LIMIT)).isFalse();
        assertThat(spend.take(STUDIO, DAY, new Money(12), LIMIT)).isTrue();

        assertThat(spend.spent(STUDIO, DAY)).isEqualTo(new Money(150));
    }

    @Test
    void aLimitBelowOnePriceTakesNothing() {
        assertThat(spend.take(STUDIO, DAY, PRICE, new Money(68))).isFalse();
        assertThat(spend.spent(STUDIO, DAY)).isEqualTo(Money.ZERO);
    }

    @Test
    void aLoweredLimitTakesNothingMore() {
        spend.take(STUDIO, DAY, PRICE, LIMIT);

        assertThat(spend.take(STUDIO, DAY, PRICE, new Money(137))).isFalse();
        assertThat(spend.take(STUDIO, DAY, PRICE, new Money(138))).isTrue();
    }

    @Test
    void whatIsGivenBackMayBeTakenAgain() {
        spend.take(STUDIO, DAY, PRICE, LIMIT);
        spend.take(STUDIO, DAY, PRICE, LIMIT);

        spend.giveBack(STUDIO, DAY, PRICE);

        assertThat(spend.take(STUDIO, DAY, PRICE, LIMIT)).isTrue();
        assertThat(spend.take(STUDIO, DAY, PRICE, LIMIT)).isFalse();
    }

    @Test
    void daysAndStudiosCountApart() {
        spend.take(STUDIO, DAY, PRICE, LIMIT);

        assertThat(spend.spent(STUDIO, DAY.plusDays(1))).isEqualTo(Money.ZERO);
        assertThat(spend.spent(new StudioId("stu_00000000000000000002"), DAY)).isEqualTo(Money.ZERO);
    }

    @Test
    void manyAtOnceDoNotPassTheLimit() throws Exception {
        var went = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> take = () -> spend.take(STUDIO, DAY, PRICE, new Money(690));
            for (Future<Boolean> taken : threads.invokeAll(Collections.nCopies(15, take))) {
                went += taken.get() ? 1 : 0;
            }
        }

        assertThat(went).isEqualTo(10);
    }
}
