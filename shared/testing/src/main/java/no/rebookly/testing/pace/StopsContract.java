package no.rebookly.testing.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.rebookly.pace.Stopped;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of stops promises. */
public abstract class StopsContract {
    private static final StudioId ONE = new StudioId("stu_00000000000000000001");
    private static final StudioId OTHER = new StudioId("stu_00000000000000000002");

    private Stops stops;

    /** Nothing is stopped. */
    protected abstract Stops empty();

    @BeforeEach
    void startEmpty() {
        stops = empty();
    }

    @Test
    void nothingIsStoppedAtFirst() {
        assertThat(stops.read()).isEqualTo(Stopped.NOTHING);
    }

    @Test
    void whatIsStoppedTwiceGoesOnAtOnce() {
        stops.stopEverything();
        stops.stopEverything();
        assertThat(stops.read().holds(ONE)).isTrue();

        stops.resumeEverything();
        stops.resumeEverything();
        assertThat(stops.read().holds(ONE)).isFalse();
    }

    @Test
    void aStudioIsStoppedAlone() {
        stops.stop(ONE);
        stops.stop(ONE);

        assertThat(stops.read()).isEqualTo(new Stopped(false, Set.of(ONE)));
        assertThat(stops.read().holds(OTHER)).isFalse();
    }

    @Test
    void whoWasStoppedByNameStaysStoppedWhenEverythingGoesOn() {
        stops.stop(ONE);
        stops.stopEverything();
        stops.resumeEverything();
        assertThat(stops.read().holds(ONE)).isTrue();

        stops.resume(ONE);
        assertThat(stops.read()).isEqualTo(Stopped.NOTHING);
    }
}
