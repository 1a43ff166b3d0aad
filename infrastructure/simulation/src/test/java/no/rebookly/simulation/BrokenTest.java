package no.rebookly.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import no.rebookly.simulation.broken.Break;
import org.junit.jupiter.api.Test;

/** That it can fail: with a part that is wrong on purpose it has to find a seed in which that shows, and to say which. */
class BrokenTest {
    private static final int SEEDS = 400;

    @Test
    void findsBrokenClaim() {
        assertThat(foundWith(Break.CLAIM))
                .contains("--broken claim", "messages.claim", "takes code")
                .containsAnyOf("the provider got a message twice", "two marketing SMS", "settled", "not true");
    }

    @Test
    void findsBrokenDecision() {
        assertThat(foundWith(Break.DECISION))
                .contains("handed over after the number had said no", "--broken decision", "takes code");
    }

    @Test
    void findsBrokenReceipt() {
        assertThat(foundWith(Break.RECEIPT)).contains("a settled message was", "--broken receipt", "receipts ");
    }

    private static String foundWith(Break broken) {
        var seeds = new Seeds(1, SEEDS, broken);
        var found = seeds.pass().firstFailure();
        assertThat(found).as("a seed in which it shows").isPresent();
        var seed = found.orElseThrow().seed();
        var told = Failure.text(found.orElseThrow(), seeds.trace(seed), broken);
        assertThat(told).contains("Seed " + seed + ": ", "./rebookly simulate --seeds 1 --from " + seed);
        assertThat(new Night(seed, Break.NOTHING, false).pass().violation())
                .as("the same seed with nothing broken")
                .isEmpty();
        return told;
    }
}
