package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.rebookly.message.Attempt;
import no.rebookly.message.FindMessage;
import no.rebookly.message.Message;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageId;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.number.OptOut;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.message.MessageFixtures;
import org.junit.jupiter.api.Test;

/** A person settles what nobody knows: "it was sent", or "send it again". */
class UnknownSettledTest {
    private final World world = new World();

    @Test
    void whatAPersonSaysWasSentIsSentFromWhenItsSenderTookIt() {
        loseTheAnswer();
        world.clock.advance(Duration.ofHours(5));

        assertThat(world.markSent()).isInstanceOf(UnknownSettled.Done.class);

        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
        assertThat(world.found().reason()).isEmpty();
        assertThat(world.found().sentAt()).contains(NOON);
        assertThat(world.provider.asked()).isEqualTo(1);
        world.live(Duration.ofHours(73));
        assertThat(world.found().state()).isEqualTo(MessageState.NO_RECEIPT);
    }

    @Test
    void aReceiptSettlesWhatAPersonSaidWasSent() {
        loseTheAnswer();
        world.markSent();

        world.applyReceipt().apply(world.receipt("lost", NOON, false));

        assertThat(world.found().state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void whatIsSentAgainIsDecidedAnewAndGoesOnceMore() {
        loseTheAnswer();

        assertThat(world.sendAgain()).isInstanceOf(UnknownSettled.Done.class);
        assertThat(world.found().state()).isEqualTo(MessageState.QUEUED);
        world.live(Duration.ofMinutes(2));

        assertThat(world.phone()).hasSize(2);
        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
        assertThat(world.found().resends()).isEqualTo(1);
        assertThat(world.numbers.find(STUDIO, world.number).recent()).hasSize(1);
    }

    @Test
    void anOptOutSinceThenStopsTheSecondSendingAndTheFirstStaysUnknown() {
        loseTheAnswer();
        world.numbers.save(STUDIO, world.numbers.find(STUDIO, world.number).optedOut(OptOut.MARKETING, NOON));

        world.sendAgain();
        world.live(Duration.ofMinutes(2));

        assertThat(world.phone()).hasSize(1);
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(world.found().reason()).contains(Reason.OPTED_OUT);
        assertThat(world.found().dueAt()).isEmpty();
        assertThat(world.applyReceipt().apply(world.receipt("lost", NOON, true)))
                .isEqualTo(ApplyReceipt.Outcome.APPLIED);
        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aSecondSendingThatIsRefusedLeavesTheFirstUnknownAndItsPlaceTaken() {
        loseTheAnswer();
        world.provider.answersNext(new SendOutcome.Refused());

        world.sendAgain();
        world.live(Duration.ofMinutes(2));

        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(world.found().reason()).contains(Reason.REFUSED_BY_PROVIDER);
        assertThat(world.numbers.find(STUDIO, world.number).recent()).hasSize(1);
    }

    @Test
    void aSecondSendingThatIsThrottledGoesLaterAndKeepsTheFirstOnesPlace() {
        loseTheAnswer();
        world.provider.answersNext(new SendOutcome.Throttled());

        world.sendAgain();
        world.live(Duration.ofMinutes(1));
        assertThat(world.numbers.find(STUDIO, world.number).recent()).hasSize(1);
        world.live(Duration.ofMinutes(2));

        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
        assertThat(world.phone()).hasSize(2);
    }

    @Test
    void aCancelledCampaignCallsTheSecondSendingBackAndNotTheFirst() {
        loseTheAnswer();
        world.sendAgain();
        world.campaigns.change(world.campaign().cancelled(world.clock.instant()));

        world.live(Duration.ofMinutes(2));

        assertThat(world.phone()).hasSize(1);
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(world.found().reason()).contains(Reason.CAMPAIGN_CANCELLED);
    }

    @Test
    void theFirstOnesReceiptStopsASecondSendingThatStillWaits() {
        loseTheAnswer();
        world.sendAgain();

        world.applyReceipt().apply(world.receipt("lost", NOON, true));
        world.live(Duration.ofMinutes(5));

        assertThat(world.phone()).hasSize(1);
        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(world.found().sentAt()).contains(NOON);
    }

    @Test
    void thatTheFirstDidNotArriveSaysNothingOfTheSecond() {
        loseTheAnswer();
        var first = attempt();
        world.sendAgain();
        world.applyReceipt().apply(world.receipt(first, false));
        assertThat(world.found().state()).isEqualTo(MessageState.QUEUED);
        world.live(Duration.ofMinutes(2));

        world.applyReceipt().apply(world.receipt(first, false));
        assertThat(world.found().state()).isEqualTo(MessageState.SENT);

        world.applyReceipt().apply(world.receipt(attempt(), true));
        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void thatTheFirstArrivedAfterAllIsTrueOfTheMessage() {
        loseTheAnswer();
        world.sendAgain();
        world.live(Duration.ofMinutes(2));

        world.applyReceipt().apply(world.receipt("lost", NOON, true));
        world.applyReceipt().apply(world.receipt(attempt(), false));

        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void nothingButUnknownIsSettledByAPerson() {
        for (var state : MessageState.values()) {
            var fresh = new World();
            fresh.messages.change(fresh.found().change().to(state).done());
            var expected = state == MessageState.UNKNOWN ? UnknownSettled.Done.class : UnknownSettled.NotUnknown.class;

            assertThat(fresh.markSent()).as(state.name()).isInstanceOf(expected);
        }
        for (var state : MessageState.values()) {
            var fresh = new World();
            fresh.messages.change(fresh.found().change().to(state).done());
            var expected = state == MessageState.UNKNOWN ? UnknownSettled.Done.class : UnknownSettled.NotUnknown.class;

            assertThat(fresh.sendAgain()).as(state.name()).isInstanceOf(expected);
        }
    }

    @Test
    void pressedTwiceItGoesOnce() {
        loseTheAnswer();

        assertThat(world.sendAgain()).isInstanceOf(UnknownSettled.Done.class);
        assertThat(world.sendAgain()).isInstanceOf(UnknownSettled.NotUnknown.class);
        assertThat(world.markSent()).isInstanceOf(UnknownSettled.NotUnknown.class);
        world.live(Duration.ofMinutes(10));

        assertThat(world.phone()).hasSize(2);
    }

    @Test
    void whoeverLosesTheRaceAgainstAReceiptIsTold() {
        loseTheAnswer();
        var never = ApplyReceiptTest.refusing(Messages.class, world.messages, 1, Integer.MAX_VALUE);
        var find = new FindMessage(never, world.links);

        assertThat(new SendAgain(find, never, world.clock).send(STUDIO, world.message.id()))
                .isInstanceOf(UnknownSettled.NotUnknown.class);
        assertThat(new MarkSent(find, never, world.clock).mark(STUDIO, world.message.id()))
                .isInstanceOf(UnknownSettled.NotUnknown.class);
    }

    @Test
    void anErasedMessageHasNothingLeftToSend() {
        loseTheAnswer();
        world.messages.erase(world.message.ref());

        assertThat(world.sendAgain()).isInstanceOf(UnknownSettled.NotUnknown.class);
        assertThat(world.markSent()).isInstanceOf(UnknownSettled.Done.class);
    }

    @Test
    void anotherStudiosMessageIsNotThere() {
        loseTheAnswer();
        var find = new FindMessage(world.messages, world.links);
        var other = new StudioId("stu_00000000000000000002");

        assertThat(new SendAgain(find, world.messages, world.clock).send(other, world.message.id()))
                .isInstanceOf(UnknownSettled.NotFound.class);
        assertThat(new MarkSent(find, world.messages, world.clock)
                        .mark(STUDIO, new MessageId(MessageFixtures.code(99))))
                .isInstanceOf(UnknownSettled.NotFound.class);
    }

    /** Its lease was over, a person had it sent again, and only then does the first sender's answer come. */
    @Test
    void aSlowFirstSenderCannotOverwriteALaterTruth() {
        var slow = claimed();
        world.live(DispatchMessage.LEASE.plusMinutes(5));
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);

        new NoteSent(world.messages, world.links, world.clock).note(slow);
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);

        world.sendAgain();
        world.live(Duration.ofMinutes(2));
        var second = world.found();
        assertThat(second.state()).isEqualTo(MessageState.SENT);

        new NoteSent(world.messages, world.links, world.clock).note(slow);
        world.messages.change(slow.change()
                .ended(MessageEvent.REFUSED, Reason.REFUSED_BY_PROVIDER, NOON)
                .done());
        assertThat(world.found()).isEqualTo(second);
    }

    private Message claimed() {
        return world.messages
                .claim(world.message.ref(), new Attempt("att_slow", NOON.plus(DispatchMessage.LEASE)), NOON)
                .orElseThrow();
    }

    private void loseTheAnswer() {
        world.provider.answersNext(new SendOutcome.NotKnown());
        world.dispatch().dispatch(world.message.ref());
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    private String attempt() {
        return world.found().attempt().orElseThrow().id();
    }
}
