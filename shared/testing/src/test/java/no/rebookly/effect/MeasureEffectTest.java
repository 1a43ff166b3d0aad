package no.rebookly.effect;

import static no.rebookly.effect.EffectWorld.AUTUMN;
import static no.rebookly.effect.EffectWorld.WINTER;
import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.DeleteCustomer;
import no.rebookly.link.Visitor;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.money.Money;
import no.rebookly.sending.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureEffectTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final EffectWorld world = new EffectWorld();

    @Test
    void whoCameAfterATapCameBecauseOfIt() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        world.clock.advance(HOUR);
        world.tapped(sms);
        world.came(kari, "2026-11-25");

        assertThat(world.rebooked(sms)).contains(Rebooked.DIRECT);
    }

    @Test
    void whoCameWithoutATapMayHaveComeBecauseOfIt() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        world.came(kari, "2026-11-25");

        assertThat(world.rebooked(sms)).contains(Rebooked.INDIRECT);
    }

    @Test
    void whoDidNotComeIsNoEffect() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        world.clock.advance(HOUR);
        world.tapped(sms);

        assertThat(world.effect(sms)).isEqualTo(Effect.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Visitor.class,
            names = {"PREVIEW", "SCANNER", "UNKNOWN"})
    void aRobotsVisitIsNoTap(Visitor robot) {
        var kari = world.has(1);
        var sms = world.sent(AUTUMN, kari, MessageKind.MARKETING, MessageState.NO_RECEIPT);
        world.clock.advance(HOUR);
        world.visited(sms, robot);
        world.came(kari, "2026-11-25");

        assertThat(world.rebooked(sms)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageState.class,
            names = {"SENT", "UNDELIVERED", "NO_RECEIPT", "UNKNOWN"})
    void whatIsNotKnownToHaveArrivedCountsOnlyWithATap(MessageState state) {
        var kari = world.has(1);
        var sms = world.sent(AUTUMN, kari, MessageKind.MARKETING, state);
        world.came(kari, "2026-11-25");
        assertThat(world.rebooked(sms)).isEmpty();

        world.clock.advance(HOUR);
        world.tapped(sms);
        assertThat(world.rebooked(sms)).contains(Rebooked.DIRECT);
    }

    @Test
    void aReminderOfABookedTimeHasNoCredit() {
        var kari = world.has(1);
        var reminder = world.sent(AUTUMN, kari, MessageKind.SERVICE, MessageState.DELIVERED);
        world.came(kari, "2026-11-25");

        assertThat(world.rebooked(reminder)).isEmpty();
    }

    @Test
    void aReminderTakesNoCreditFromACampaign() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        world.clock.advance(DAY);
        world.sent(WINTER, kari, MessageKind.SERVICE, MessageState.DELIVERED);
        world.came(kari, "2026-11-25");

        assertThat(world.rebooked(sms)).contains(Rebooked.INDIRECT);
    }

    @Test
    void ofTwoCampaignsOneHasTheCredit() {
        var kari = world.has(1);
        var autumn = world.delivered(AUTUMN, kari);
        world.clock.advance(DAY.multipliedBy(5));
        var winter = world.delivered(WINTER, kari);
        world.came(kari, "2026-11-30");
        assertThat(world.rebooked(autumn)).isEmpty();
        assertThat(world.rebooked(winter)).contains(Rebooked.INDIRECT);

        world.clock.advance(HOUR);
        world.tapped(autumn);
        world.came(kari, "2026-12-01");
        assertThat(world.rebooked(autumn)).contains(Rebooked.DIRECT);
    }

    @Test
    void ofThoseWhoShareANumberSheHasToComeWhoGotIt() {
        world.customers.add(
                aCustomer(1).withPhone("+4740000001").build(), aCustomer(1).history());
        world.customers.add(
                aCustomer(2).withPhone("+4740000001").build(), aCustomer(2).history());
        var mother = aCustomer(1).withPhone("+4740000001").build();
        var child = aCustomer(2).withPhone("+4740000001").build();
        var sms = world.delivered(AUTUMN, mother);
        world.clock.advance(HOUR);
        world.tapped(sms);

        world.came(child, "2026-11-25");
        assertThat(world.rebooked(sms)).isEmpty();

        world.came(mother, "2026-11-25");
        assertThat(world.rebooked(sms)).contains(Rebooked.DIRECT);
    }

    @Test
    void aVisitThatIsTakenBackTakesItsCreditBack() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        var visit = world.came(kari, "2026-11-25");
        assertThat(world.rebooked(sms)).isPresent();

        world.takenBack(kari, visit);
        assertThat(world.effect(sms)).isEqualTo(Effect.NONE);
    }

    @Test
    void soDoesABookingThatIsCancelled() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        world.clock.advance(HOUR);
        var booking = world.booked(kari, "2027-01-11T10:00:00Z");
        assertThat(world.rebooked(sms)).contains(Rebooked.INDIRECT);

        world.cancelled(kari, booking);
        assertThat(world.rebooked(sms)).isEmpty();
    }

    @Test
    void aReceiptThatComesLateCountsFromTheDelivery() {
        var kari = world.has(1);
        var sms = world.sent(AUTUMN, kari, MessageKind.MARKETING, MessageState.SENT);
        world.came(kari, "2026-11-24");
        world.clock.advance(DAY.multipliedBy(2));
        assertThat(world.rebooked(sms)).isEmpty();

        var found = world.messages.find(sms.ref()).orElseThrow();
        world.messages.change(found.change()
                .to(MessageState.DELIVERED)
                .settledAt(world.clock.instant())
                .done());
        assertThat(world.rebooked(sms)).contains(Rebooked.INDIRECT);
    }

    @Test
    void aVisitOfWhoeverSheWasMergedIntoIsHers() {
        var kari = world.has(1);
        var twin = world.has(2);
        var sms = world.delivered(AUTUMN, twin);
        world.merged(kari, twin);
        world.came(kari, "2026-11-25");
        assertThat(world.rebooked(sms)).contains(Rebooked.INDIRECT);

        world.parted(kari.id(), twin.id());
        assertThat(world.rebooked(sms)).isEmpty();
    }

    @Test
    void mergingLeavesOneVisitOneCredit() {
        var kari = world.has(1);
        var twin = world.has(2);
        var toKari = world.delivered(AUTUMN, kari);
        world.clock.advance(HOUR);
        var toTwin = world.delivered(AUTUMN, twin);
        world.came(kari, "2026-11-25");
        assertThat(world.rebooked(toKari)).isPresent();

        world.merged(kari, twin);
        assertThat(world.rebooked(toKari)).isEmpty();
        assertThat(world.rebooked(toTwin)).isPresent();
        assertThat(world.report(AUTUMN).rebookedIndirect()).isEqualTo(1);

        world.parted(kari.id(), twin.id());
        assertThat(world.rebooked(toKari)).isPresent();
        assertThat(world.rebooked(toTwin)).isEmpty();
    }

    @Test
    void aChainOfMergesLeadsToWhoSheIs() {
        var kari = world.has(1);
        var twin = world.has(2);
        var third = world.has(3);
        var sms = world.delivered(AUTUMN, third);
        world.merged(twin, third);
        world.merged(kari, twin);
        world.came(kari, "2026-11-25");

        assertThat(world.rebooked(sms)).contains(Rebooked.INDIRECT);
    }

    @Test
    void whoIsDeletedAndCanStillBeBroughtBackCounts() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        world.came(kari, "2026-11-25");
        new DeleteCustomer(world.customers, world.clock).delete(STUDIO, kari.id(), CustomerState.REGRET);

        assertThat(world.rebooked(sms)).contains(Rebooked.INDIRECT);
    }

    @Test
    void ofWhoWasErasedNobodyKnows() {
        var kari = world.has(1);
        var sms = world.delivered(AUTUMN, kari);
        var heldOut = world.skipped(WINTER, kari, Reason.HOLDOUT);
        world.came(kari, "2026-11-25");
        world.messages.erase(sms.ref());
        world.messages.erase(heldOut.ref());
        world.customers.erase(kari);

        assertThat(world.effect(sms)).isEqualTo(Effect.NONE);
        assertThat(world.report(WINTER).lift()).isEmpty();
        assertThat(world.report(WINTER).holdout()).isEqualTo(1);
    }

    @Test
    void aPassedBookingThatIsMovedIsAsGoodAsBookedAnew() {
        var kari = world.has(1);
        var booking = world.booked(kari, "2026-11-24T10:00:00Z");
        world.clock.advance(DAY.multipliedBy(3));
        var now = world.clock.instant();

        assertThat(booking.moved(now.plus(DAY), Optional.empty(), now).registeredAt())
                .contains(now);
        assertThat(booking.moved(
                                now.plus(DAY),
                                Optional.empty(),
                                booking.registeredAt().orElseThrow())
                        .registeredAt())
                .isEqualTo(booking.registeredAt());
    }

    @Test
    void theReportAddsUpWhatItsMessagesEarned() {
        var price = Optional.of(new Money(79_000));
        for (var number = 1; number <= 5; number++) {
            var customer = world.has(number);
            var sms = world.delivered(AUTUMN, customer);
            world.clock.advance(HOUR);
            if (number <= 2) {
                world.tapped(sms);
            }
            if (number != 5) {
                world.came(customer, "2026-11-24", number == 1 ? Optional.empty() : price);
            }
        }

        var report = world.report(AUTUMN);
        assertThat(report.rebookedDirect()).isEqualTo(2);
        assertThat(report.rebookedIndirect()).isEqualTo(2);
        assertThat(report.revenue()).contains(new Money(3 * 79_000));
        assertThat(report.lift()).isEmpty();
        assertThat(world.report(WINTER).rebookedDirect()).isZero();
        assertThat(world.report(WINTER).revenue()).isEmpty();
    }

    @Test
    void bothGroupsAreMeasuredByTheSameRule() {
        for (var number = 1; number <= 80; number++) {
            var customer = world.has(number);
            if (number % 2 == 0) {
                world.skipped(AUTUMN, customer, Reason.HOLDOUT);
            } else {
                world.sent(AUTUMN, customer, MessageKind.MARKETING, MessageState.NO_RECEIPT);
            }
            if (number <= 50 ? number % 2 == 1 : number % 10 == 0) {
                world.came(customer, "2026-12-07"); // The fourteenth day after.
            } else if (number == 52) {
                world.came(customer, "2026-12-08");
            }
        }
        assertThat(world.report(AUTUMN).lift().orElseThrow())
                .isEqualTo(new Lift(new Proportion(25, 40), new Proportion(3, 40), true));
        assertThat(world.report(AUTUMN).rebookedIndirect()).isZero();

        world.clock.advance(DAY.multipliedBy(14));
        assertThat(world.report(AUTUMN).lift().orElseThrow().early()).isTrue();
        world.clock.advance(DAY);
        assertThat(world.report(AUTUMN).lift().orElseThrow().early()).isFalse();
    }

    @Test
    void whoCameByHerselfBeforeTheSmsStandsWithThoseWhoWereSentOne() {
        var kari = world.has(1);
        var planned = world.sent(AUTUMN, kari, MessageKind.MARKETING, MessageState.QUEUED);
        world.skipped(AUTUMN, world.has(2), Reason.HOLDOUT);
        world.skipped(AUTUMN, world.has(3), Reason.APPOINTMENT_SOON);
        world.skipped(AUTUMN, world.has(4), Reason.OPTED_OUT);
        world.clock.advance(HOUR);
        world.came(kari, "2026-11-23");
        world.messages.change(world.messages
                .find(planned.ref())
                .orElseThrow()
                .change()
                .to(MessageState.SKIPPED)
                .because(Optional.of(Reason.ALREADY_VISITED))
                .settledAt(world.clock.instant())
                .done());

        var lift = world.report(AUTUMN).lift().orElseThrow();
        assertThat(lift.sent()).isEqualTo(new Proportion(1, 1));
        assertThat(lift.heldOut()).isEqualTo(new Proportion(0, 1));
    }
}
