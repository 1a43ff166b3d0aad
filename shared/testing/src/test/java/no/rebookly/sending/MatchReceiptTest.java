package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.message.Asked;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.sending.ApplyReceipt.Outcome;
import org.junit.jupiter.api.Test;

/** Whose receipt it is, when the answer that would have told is lost. */
class MatchReceiptTest {
    private final World world = new World();

    @Test
    void aLostAnswersReceiptIsTheOneMessagesThatWasOutToTheNumber() {
        loseTheAnswer();

        assertThat(apply("never heard of", NOON.plusSeconds(2))).isEqualTo(Outcome.APPLIED);

        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void soItIsThreeDaysLater() {
        loseTheAnswer();
        world.clock.advance(Duration.ofHours(71));

        assertThat(apply("never heard of", NOON)).isEqualTo(Outcome.APPLIED);

        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void whatTheProviderTookAtAnotherMomentIsAnothersSms() {
        loseTheAnswer();

        assertThat(apply("a code of another system", NOON.plusSeconds(31))).isEqualTo(Outcome.NOT_OURS);
        assertThat(apply("a code of another system", NOON.minusSeconds(6))).isEqualTo(Outcome.NOT_OURS);

        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void aClockThatIsSecondsApartDoesNoHarm() {
        loseTheAnswer();

        assertThat(apply("never heard of", NOON.minusSeconds(5))).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void anUnknownIdIsNotOursWhenEveryAnswerIsKnown() {
        world.dispatch().dispatch(world.message.ref());

        assertThat(apply("a code of another system", NOON)).isEqualTo(Outcome.NOT_OURS);

        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aReceiptThatComesBeforeTheAnswerSettlesWhatIsBeingSent() {
        var claimed = claim(world.message);
        world.receipts.expect(world.kari.phone(), asked(claimed));

        assertThat(apply("provider-1", NOON)).isEqualTo(Outcome.APPLIED);

        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
        new NoteSent(world.messages, world.links, world.clock).note(claimed);
        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void ofTwoThatWereOutAtOnceNeitherIsGuessed() {
        var second = loseTwoAnswersAtOnce();
        world.clock.advance(DispatchMessage.LEASE);

        assertThat(apply("never heard of", NOON)).isEqualTo(Outcome.UNDECIDED);

        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(world.messages.find(second.ref()).orElseThrow().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void whileOneOfTwoMayStillGetItsAnswerTheReceiptIsAskedToComeAgain() {
        loseTheAnswer();
        var second = world.message(2);
        world.plan(second);
        var claimed = claim(second);
        world.receipts.expect(world.kari.phone(), asked(claimed));

        assertThat(apply("provider-2", NOON)).isEqualTo(Outcome.TOO_EARLY);
        world.receipts.expect(world.kari.phone(), asked(claimed).takenAs("provider-2"));

        assertThat(apply("provider-2", NOON)).isEqualTo(Outcome.APPLIED);
        assertThat(world.messages.find(second.ref()).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(apply("never heard of", NOON)).isEqualTo(Outcome.APPLIED);
        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void whatTheProviderTurnedAwayIsNoCandidate() {
        world.provider.answersNext(new SendOutcome.Throttled());
        world.dispatch().dispatch(world.message.ref());

        assertThat(apply("a code of another system", NOON)).isEqualTo(Outcome.NOT_OURS);

        assertThat(world.found().state()).isEqualTo(MessageState.QUEUED);
        world.live(Duration.ofMinutes(2));
        assertThat(apply("a code of another system", NOON)).isEqualTo(Outcome.NOT_OURS);
        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aMessageThatIsGoneIsNoCandidate() {
        var elsewhere = world.message(7);
        world.receipts.expect(
                world.kari.phone(), new Asked(Optional.of(elsewhere.ref()), "att_1", NOON, Optional.empty()));

        assertThat(apply("provider-1", NOON)).isEqualTo(Outcome.NOT_OURS);
    }

    /** An owner may be among her own customers: the receipt of her test says nothing of what was planned for her. */
    @Test
    void theReceiptOfAnSmsToAnOwnersOwnPhoneSettlesNothing() {
        world.receipts.expect(world.kari.phone(), own(NOON).takenAs("provider-own"));
        loseTheAnswer();

        assertThat(apply("provider-own", NOON)).isEqualTo(Outcome.NOT_OURS);

        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    /** Which of the two it was that arrived nobody can tell. */
    @Test
    void whatWasLostBesideATestIsNotDecidedByTheReceiptOfEither() {
        loseTheAnswer();
        world.receipts.expect(world.kari.phone(), own(NOON.plusSeconds(5)));

        assertThat(apply("never heard of", NOON.plusSeconds(5))).isEqualTo(Outcome.TOO_EARLY);
        world.live(DispatchMessage.LEASE.plusSeconds(6));
        assertThat(apply("never heard of", NOON.plusSeconds(5))).isEqualTo(Outcome.UNDECIDED);

        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    private static Asked own(Instant at) {
        return new Asked(Optional.empty(), "own_1", at, Optional.empty());
    }

    @Test
    void theSameReceiptTwiceIsTheSameAsOnce() {
        loseTheAnswer();

        assertThat(apply("never heard of", NOON)).isEqualTo(Outcome.APPLIED);
        assertThat(apply("never heard of", NOON)).isEqualTo(Outcome.NOT_OURS);

        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aReceiptThatNamesItsAttemptNeedsNoNumber() {
        world.provider.namesMessages();
        loseTheAnswer();

        var attempt = world.found().attempt().orElseThrow().id();
        assertThat(world.applyReceipt().apply(world.receipt(attempt, true))).isEqualTo(Outcome.APPLIED);

        assertThat(world.receipts.find(world.kari.phone(), NOON)).isEmpty();
        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    private void loseTheAnswer() {
        world.provider.answersNext(new SendOutcome.NotKnown());
        world.dispatch().dispatch(world.message.ref());
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    /** Of two studios, say: within one, the second would have been skipped. */
    private Message loseTwoAnswersAtOnce() {
        loseTheAnswer();
        var second = world.message(2);
        world.plan(second);
        var claimed = claim(second);
        world.receipts.expect(world.kari.phone(), asked(claimed));
        world.messages.change(claimed.change().to(MessageState.UNKNOWN).done());
        return second;
    }

    private Message claim(Message message) {
        return world.messages
                .claim(message.ref(), new Attempt("att_" + message.code(), NOON.plus(DispatchMessage.LEASE)), NOON)
                .orElseThrow();
    }

    private static Asked asked(Message claimed) {
        return new Asked(
                Optional.of(claimed.ref()), claimed.attempt().orElseThrow().id(), NOON, Optional.empty());
    }

    private Outcome apply(String providerId, Instant takenAt) {
        return world.applyReceipt().apply(world.receipt(providerId, takenAt, true));
    }
}
