package no.rebookly.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.rebookly.pace.Pace;
import no.rebookly.pace.Stopped;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.Reconsider;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final StudioId BIG = new StudioId("stu_00000000000000000001");
    private static final StudioId SMALL = new StudioId("stu_00000000000000000002");

    /** 120 a minute, 60 of them for one studio. */
    private final Turns turns = new Turns(new Pace(2), Stopped.NOTHING, NOW);

    @Test
    void aStudioHasHalfOfEachMinute() {
        assertThat(minutes(BIG, 150)).containsExactly(60, 60, 30);
    }

    @Test
    void whoHasFewIsNotBehindWhoHasMany() {
        minutes(BIG, 5_000);

        assertThat(minutes(SMALL, 20)).containsExactly(20);
    }

    @Test
    void allStudiosTogetherHaveTheAccountsPaceAndEveryoneASecondsWorth() {
        var first = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            first.add(minutes(new StudioId("stu_0000000000000000010" + i), 100).getFirst());
        }

        assertThat(first).containsExactly(60, 60, 2, 2);
    }

    @Test
    void goesOnBehindWhatAnEarlierRunGave() {
        turns.behind(BIG, NOW.plusSeconds(90));

        assertThat(turns.next(BIG)).isEqualTo(new Decision.Hold(NOW.plusSeconds(180), Reason.PACE));
        turns.behind(BIG, NOW.plusSeconds(90));
        assertThat(turns.next(BIG)).isEqualTo(new Decision.Hold(NOW.plusSeconds(180), Reason.PACE));
    }

    @Test
    void whatAnEarlierRunGaveAndHasPassedIsInNobodysWay() {
        turns.behind(BIG, NOW.minusSeconds(61));

        assertThat(turns.next(BIG)).isEqualTo(new Decision.Send());
    }

    @Test
    void whatAnOperatorStoppedWaitsAndNobodyElseDoes() {
        var stopped = new Turns(new Pace(2), new Stopped(false, Set.of(BIG)), NOW);

        assertThat(stopped.next(BIG))
                .isEqualTo(new Decision.Hold(NOW.plus(Reconsider.STOPPED_FOR), Reason.SENDING_STOPPED));
        assertThat(stopped.next(SMALL)).isEqualTo(new Decision.Send());
    }

    /** How many of so many messages have their turn in which minute. */
    private List<Integer> minutes(StudioId studio, int messages) {
        var counts = new ArrayList<Integer>();
        for (int i = 0; i < messages; i++) {
            var minute =
                    switch (turns.next(studio)) {
                        case Decision.Hold hold ->
                            Math.toIntExact(Duration.between(NOW, hold.until()).toMinutes());
                        case Decision.Send send -> 0;
                        case Decision.Skip skip -> throw new AssertionError("nothing is skipped for its turn");
                    };
            while (counts.size() <= minute) {
                counts.add(0);
            }
            counts.set(minute, counts.get(minute) + 1);
        }
        return counts;
    }
}
