package no.rebookly.testing.automation;

import static no.rebookly.testing.automation.AnAutomation.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every count of places promises. */
public abstract class DailyPlacesContract {
    private static final AutomationId ONE = new AutomationId("aut_00000000000000000001");
    private static final AutomationId OTHER = new AutomationId("aut_00000000000000000002");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private DailyPlaces places;

    /** Nothing is taken yet. */
    protected abstract DailyPlaces empty();

    @BeforeEach
    void startEmpty() {
        places = empty();
    }

    @Test
    void givesNoMoreThanADayHas() {
        assertThat(places.take(STUDIO, ONE, DAY, 7, 20)).isEqualTo(7);
        assertThat(places.take(STUDIO, ONE, DAY, 20, 20)).isEqualTo(13);
        assertThat(places.take(STUDIO, ONE, DAY, 1, 20)).isZero();
    }

    @Test
    void aLoweredMaximumGivesNothingMore() {
        places.take(STUDIO, ONE, DAY, 7, 20);

        assertThat(places.take(STUDIO, ONE, DAY, 1, 5)).isZero();
    }

    @Test
    void daysAutomationsAndStudiosHavePlacesOfTheirOwn() {
        places.take(STUDIO, ONE, DAY, 5, 5);

        assertThat(places.take(STUDIO, ONE, DAY.plusDays(1), 5, 5)).isEqualTo(5);
        assertThat(places.take(STUDIO, OTHER, DAY, 5, 5)).isEqualTo(5);
        assertThat(places.take(new StudioId("stu_00000000000000000002"), ONE, DAY, 5, 5))
                .isEqualTo(5);
    }

    @Test
    void manyAtOnceTakeNoPlaceTwice() throws Exception {
        var all = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> take = () -> places.take(STUDIO, ONE, DAY, 3, 10);
            for (Future<Integer> taken : threads.invokeAll(Collections.nCopies(5, take))) {
                all += taken.get();
            }
        }

        assertThat(all).isEqualTo(10);
    }
}
