package no.rebookly.testing.message;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import no.rebookly.message.Asked;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Receipts;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;

/** What every store of what providers were asked must do; each test works on a number of its own. */
public abstract class ReceiptsContract {
    private static final StudioId OTHER = new StudioId("stu_00000000000000000002");

    protected abstract Receipts receipts();

    @Test
    void findsWhatANumberWasSentWhicheverStudioSentIt() {
        var to = new PhoneNumber("+4790000101");
        var one = asked(STUDIO, 1);
        var other = asked(OTHER, 2);

        receipts().expect(to, one);
        receipts().expect(to, other);
        receipts().expect(new PhoneNumber("+4790000102"), asked(STUDIO, 3));

        assertThat(receipts().find(to, NOON)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void theProvidersIdTakesThePlaceOfWhatWasWrittenBefore() {
        var to = new PhoneNumber("+4790000103");
        var asked = asked(STUDIO, 1);

        receipts().expect(to, asked);
        receipts().expect(to, asked.takenAs("provider-1"));
        receipts().expect(to, asked.takenAs("provider-1"));

        assertThat(receipts().find(to, NOON)).containsExactly(asked.takenAs("provider-1"));
    }

    @Test
    void twoAttemptsAtOneMessageAreTwo() {
        var to = new PhoneNumber("+4790000104");
        var first = asked(STUDIO, 1);
        var second = new Asked(first.message(), "att_again", NOON.plusSeconds(600), Optional.empty());

        receipts().expect(to, first);
        receipts().expect(to, second);

        assertThat(receipts().find(to, NOON)).containsExactlyInAnyOrder(first, second);
    }

    /** To an owner's own phone. */
    @Test
    void keepsWhatIsNoMessage() {
        var to = new PhoneNumber("+4790000107");
        var code = new Asked(Optional.empty(), "own_1", NOON, Optional.empty());

        receipts().expect(to, code);
        receipts().expect(to, asked(STUDIO, 1));
        receipts().expect(to, code.takenAs("provider-1"));

        assertThat(receipts().find(to, NOON)).containsExactlyInAnyOrder(code.takenAs("provider-1"), asked(STUDIO, 1));
    }

    @Test
    void forgetsAfterFiveDays() {
        var to = new PhoneNumber("+4790000105");
        receipts().expect(to, asked(STUDIO, 1));

        assertThat(receipts().find(to, NOON.plus(Duration.ofDays(4)))).hasSize(1);
        assertThat(receipts().find(to, NOON.plus(Duration.ofDays(5)))).isEmpty();
    }

    @Test
    void aNumberThatNothingWasSentToHasNothing() {
        assertThat(receipts().find(new PhoneNumber("+4790000106"), NOON)).isEmpty();
    }

    private static Asked asked(StudioId studio, int number) {
        return new Asked(
                Optional.of(new MessageRef(studio, CAMPAIGN, code(number))),
                "att_" + studio + number,
                NOON,
                Optional.empty());
    }
}
