package no.rebookly.simulation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import no.rebookly.message.MessageState;
import no.rebookly.simulation.broken.Break;
import no.rebookly.simulation.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final int SEEDS = 1_000;

    /** {@code ./rebookly simulate --seeds 10000 --from 1001} passes others. */
    @Test
    void inAThousandSeedsNothingHappensThatMustNot() {
        var seeds = new Seeds(1, SEEDS, Break.NOTHING);
        var summary = seeds.pass();

        assertThat(summary.firstFailure().map(failure -> told(seeds, failure))).isEmpty();
        assertThat(summary.seeds()).isEqualTo(SEEDS);
        assertThat(Fault.values())
                .allSatisfy(fault ->
                        assertThat(summary.count(fault)).as(fault.words()).isPositive());
        assertThat(List.of(
                        MessageState.DELIVERED,
                        MessageState.UNDELIVERED,
                        MessageState.NO_RECEIPT,
                        MessageState.FAILED,
                        MessageState.UNKNOWN,
                        MessageState.SKIPPED,
                        MessageState.CANCELLED))
                .allSatisfy(state -> assertThat(summary.count(state)).isPositive());
        assertThat(summary.sms()).isGreaterThan(2L * SEEDS);
    }

    /** 5169: the clock was set between reading it and the claim that said by it until when the lease was. */
    @ParameterizedTest
    @ValueSource(longs = 5169)
    void aSeedThatFailedOnceFailsNoMore(long seed) {
        var seeds = new Seeds(seed, 1, Break.NOTHING);

        assertThat(seeds.pass().firstFailure().map(failure -> told(seeds, failure)))
                .isEmpty();
    }

    @Test
    void theSameSeedIsTheSameToTheLastStep() {
        var seeds = new Seeds(1, 1, Break.NOTHING);
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(seeds.trace(seed)).isNotEmpty().isEqualTo(seeds.trace(seed));
        }
    }

    @Test
    void writingItDownChangesNothingOfWhatHappens() {
        for (long seed = 1; seed <= 10; seed++) {
            var plain = new Night(seed, Break.NOTHING, false).pass();
            var traced = new Night(seed, Break.NOTHING, true).pass();
            assertThat(traced.steps()).isEqualTo(plain.steps());
            assertThat(traced.counts()).isEqualTo(plain.counts());
            assertThat(traced.faults()).isEqualTo(plain.faults());
        }
    }

    @Test
    void itsStepsTellNothingPersonal() {
        var seeds = new Seeds(1, 1, Break.NOTHING);
        var steps = LongStream.rangeClosed(1, 20)
                .mapToObj(seeds::trace)
                .flatMap(List::stream)
                .collect(joining("\n"));

        assertThat(steps)
                .contains("messages.claim", "smsProvider.send", "numbers.save", "opt-out")
                .doesNotContain("+47", "Kari", "Nordmann", "Hei", "Salong");
    }

    private static String told(Seeds seeds, Outcome failure) {
        return Failure.text(failure, seeds.trace(failure.seed()), Break.NOTHING);
    }
}
