package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.MessageState;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.money.Money;
import no.rebookly.number.OptOut;
import no.rebookly.sending.ApplyReceipt.Outcome;
import org.junit.jupiter.api.Test;

class DispatchMessageTest {
    private final World world = new World();

    @Test
    void sendsAndWaitsForTheReceipt() {
        dispatch();

        assertThat(world.phone()).singleElement().satisfies(sms -> {
            assertThat(sms.to()).isEqualTo(world.kari.phone());
            assertThat(sms.senderName()).isEqualTo("Salong");
        });
        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
        assertThat(world.found().sentAt()).contains(NOON);
        assertThat(world.found().dueAt()).contains(NOON.plus(Duration.ofDays(3)));
    }

    @Test
    void sendsNothingAfterAnOptOut() {
        world.numbers.save(STUDIO, world.numbers.find(STUDIO, world.number).optedOut(OptOut.MARKETING, NOON));

        dispatch();

        assertThat(world.provider.asked()).isZero();
        assertThat(world.found().state()).isEqualTo(MessageState.SKIPPED);
        assertThat(world.found().reason()).contains(Reason.OPTED_OUT);
    }

    @Test
    void holdsWhatComesToSendingInQuietHours() {
        world.clock.set(Instant.parse("2026-11-23T21:00:00Z"));

        dispatch();

        assertThat(world.found().state()).isEqualTo(MessageState.HELD);
        assertThat(world.found().until()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        world.live(Duration.ofHours(12));
        assertThat(world.phone()).hasSize(1);
    }

    @Test
    void holdsWhileTheCampaignIsPausedAndSendsNothingOnceItIsCancelled() {
        world.campaigns.change(world.campaign().paused());
        dispatch();
        assertThat(world.found().reason()).contains(Reason.CAMPAIGN_PAUSED);

        world.campaigns.change(world.campaign().cancelled(world.clock.instant()));
        world.live(Duration.ofHours(2));

        assertThat(world.found().state()).isEqualTo(MessageState.CANCELLED);
        assertThat(world.provider.asked()).isZero();
    }

    @Test
    void holdsWhatAnOperatorHasStoppedAndSendsItOnceItGoesOn() {
        world.stops.stop(STUDIO);
        dispatch();
        assertThat(world.found().reason()).contains(Reason.SENDING_STOPPED);
        world.live(Duration.ofMinutes(30));
        assertThat(world.provider.asked()).isZero();

        world.stops.resume(STUDIO);
        world.live(Duration.ofMinutes(11));

        assertThat(world.phone()).hasSize(1);
    }

    @Test
    void holdsWhatADayMayNotCostAnyMoreUntilTheNextDayOpens() {
        world.limit(100);
        var other = world.plannedToAnother(2);
        dispatch();
        world.dispatch().dispatch(other.ref());

        assertThat(world.phone()).hasSize(1);
        var held = world.messages.find(other.ref()).orElseThrow();
        assertThat(held.state()).isEqualTo(MessageState.HELD);
        assertThat(held.reason()).contains(Reason.SPEND_LIMIT);
        assertThat(held.until()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(world.spentToday()).isEqualTo(new Money(60));

        world.live(Duration.ofDays(1));
        assertThat(world.phone()).hasSize(2);
    }

    @Test
    void whatComesToNothingCostsTheDayNothing() {
        world.limit(60);
        world.provider.answersNext(new SendOutcome.Refused());
        dispatch();
        assertThat(world.spentToday()).isEqualTo(Money.ZERO);

        var other = world.plannedToAnother(2);
        world.provider.answersNext(new SendOutcome.Throttled());
        world.dispatch().dispatch(other.ref());
        assertThat(world.spentToday()).isEqualTo(Money.ZERO);

        world.live(Duration.ofMinutes(5));
        assertThat(world.phone()).hasSize(1);
        assertThat(world.spentToday()).isEqualTo(new Money(60));
    }

    @Test
    void anAnswerThatWasLostCountsAsSpent() {
        world.limit(60);
        world.provider.answersNext(new SendOutcome.NotKnown());

        dispatch();

        assertThat(world.spentToday()).isEqualTo(new Money(60));
    }

    @Test
    void triesAThrottledOneAgainLaterAndGivesItsPlaceBackMeanwhile() {
        world.provider.answersNext(new SendOutcome.Throttled());

        dispatch();

        assertThat(world.found().state()).isEqualTo(MessageState.QUEUED);
        assertThat(world.numbers.find(STUDIO, world.number).recent()).isEmpty();
        dispatch();
        assertThat(world.provider.asked()).isEqualTo(1);

        world.live(Duration.ofMinutes(2));
        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void doesNotRepeatWhatMayHaveBeenTaken() {
        world.provider.answersNext(new SendOutcome.NotKnown());

        dispatch();
        world.live(Duration.ofHours(80));
        dispatch();

        assertThat(world.provider.asked()).isEqualTo(1);
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(world.numbers.find(STUDIO, world.number).recent()).hasSize(1);
    }

    @Test
    void failsWhatTheProviderRefuses() {
        world.provider.answersNext(new SendOutcome.Refused());

        dispatch();

        assertThat(world.found().state()).isEqualTo(MessageState.FAILED);
        assertThat(world.numbers.find(STUDIO, world.number).recent()).isEmpty();
    }

    @Test
    void oneOfManySendersAtOnceSends() throws Exception {
        var second = world.message(2);
        world.plan(second);
        var senders = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            var ref = i % 2 == 0 ? world.message.ref() : second.ref();
            senders.add(() -> {
                world.dispatch().dispatch(ref);
                return true;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> sender : threads.invokeAll(senders)) {
                sender.get();
            }
        }

        assertThat(world.phone()).hasSize(1);
        assertThat(world.messages.all())
                .extracting(message -> message.state())
                .containsExactlyInAnyOrder(MessageState.SENT, MessageState.SKIPPED);
    }

    @Test
    void endsTheWaitForAReceiptAfterThreeDaysAndStillTakesOneThatComes() {
        dispatch();
        world.live(Duration.ofHours(73));
        assertThat(world.found().state()).isEqualTo(MessageState.NO_RECEIPT);

        receipt(true, false);

        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void takesTheFirstOfTwoReceiptsThatDisagree() {
        dispatch();

        assertThat(receipt(false, true)).isEqualTo(Outcome.APPLIED);
        assertThat(receipt(true, false)).isEqualTo(Outcome.APPLIED);
        assertThat(receipt(false, true)).isEqualTo(Outcome.APPLIED);

        assertThat(world.found().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(world.found().reason()).contains(Reason.UNDELIVERABLE);
        assertThat(world.numbers.find(STUDIO, world.number).hardFailures()).isEqualTo(1);
    }

    @Test
    void takesBrowsersForPeopleAMinuteAfterDelivery() {
        dispatch();
        world.clock.advance(Duration.ofMinutes(10));
        receipt(true, false);

        assertThat(world.links.find(world.message.code()).orElseThrow().personFrom())
                .isEqualTo(world.clock.instant().plusSeconds(60));
    }

    @Test
    void knowsNoReceiptOfSomebodyElse() {
        assertThat(world.applyReceipt().apply(world.receipt("other", world.clock.instant(), true)))
                .isEqualTo(Outcome.NOT_OURS);
    }

    @Test
    void leavesAMessageAloneThatIsNotThere() {
        world.dispatch().dispatch(world.message(9).ref());

        assertThat(world.provider.asked()).isZero();
        assertThat(Optional.of(world.found().state())).contains(MessageState.QUEUED);
    }

    private void dispatch() {
        world.dispatch().dispatch(world.message.ref());
    }

    private Outcome receipt(boolean delivered, boolean forGood) {
        return world.applyReceipt()
                .apply(new DeliveryReport(
                        new DeliveryReport.Sms.Unnamed("provider-1", world.kari.phone(), NOON),
                        delivered,
                        forGood,
                        world.clock.instant(),
                        OptionalInt.of(1)));
    }
}
