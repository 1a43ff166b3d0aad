package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Automation;
import no.rebookly.automation.FindOccasion;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.HistoryChange;
import no.rebookly.link.Code;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.number.RecentSend;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderState;
import no.rebookly.testing.automation.AnAutomation;
import org.junit.jupiter.api.Test;

class ReconsiderTest {
    private static final Appointment BOOKED = Appointment.booked(
            new AppointmentId("apt_00000000000000000001"),
            Instant.parse("2026-12-01T09:00:00Z"),
            Optional.empty(),
            NOON);

    private static final Source ANOTHER = new Source("cmp_00000000000000000009");

    private final World world = new World();
    private final Automation reminding =
            AnAutomation.reminding(1, 24).of(STUDIO).build();

    @Test
    void sendsWhatNothingStandsAgainst() {
        assertThat(reconsider(world.message, 100)).isInstanceOf(Reconsidered.Cleared.class);
    }

    @Test
    void recallsWhatIsPlannedForSomebodyWhoIsDeleted() {
        var kari = kari();
        world.customers.change(
                kari.with(new CustomerState.Deleted(NOON, NOON.plus(CustomerState.REGRET))), HistoryChange.NONE);

        assertThat(reconsider(world.message, 100)).isEqualTo(new Reconsidered.Recalled(Reason.CUSTOMER_GONE));
    }

    @Test
    void creditHasToLastForEveryPart() {
        assertThat(reconsider(world.message, 0)).isEqualTo(new Reconsidered.Skipped(Reason.NO_CREDIT));
        assertThat(reconsider(world.message, world.message.parts())).isInstanceOf(Reconsidered.Cleared.class);
    }

    @Test
    void sendsNothingUnderANameThatIsNotApproved() {
        var approved = world.studios.sender(STUDIO).orElseThrow();
        world.studios.saveSender(new SenderIdentity(
                STUDIO,
                approved.legalName(),
                approved.organisationNumber(),
                approved.title(),
                approved.displayName(),
                approved.senderName(),
                SenderState.HELD,
                List.of(),
                approved.decidedAt(),
                approved.version()));

        assertThat(reconsider(world.message, 100)).isEqualTo(new Reconsidered.Skipped(Reason.SENDER_NOT_APPROVED));
    }

    @Test
    void recallsTheReminderOfARuleThatWasRemoved() {
        assertThat(reconsider(reminder(BOOKED), 100)).isEqualTo(new Reconsidered.Recalled(Reason.AUTOMATION_REMOVED));
    }

    @Test
    void recallsWhatARuleNoLongerSaysAlsoOfOneThatIsPaused() {
        book(BOOKED);
        var since = reminding.activated(NOON.minusSeconds(60));
        world.automations.add(since.with(reminding.content(), NOON.plusSeconds(1)));

        assertThat(reconsider(reminder(BOOKED), 100)).isEqualTo(new Reconsidered.Recalled(Reason.AUTOMATION_CHANGED));
    }

    @Test
    void holdsTheReminderOfARuleThatIsPaused() {
        book(BOOKED);
        world.automations.add(reminding);

        assertThat(reconsider(reminder(BOOKED), 100))
                .isEqualTo(new Reconsidered.Held(NOON.plus(Reconsider.PAUSED_FOR), Reason.AUTOMATION_PAUSED));
    }

    @Test
    void remindsOfWhatIsStillBookedAndOfNothingElse() {
        world.automations.add(reminding.activated(NOON));
        book(BOOKED);
        var reminder = reminder(BOOKED);
        assertThat(reconsider(reminder, 100)).isInstanceOf(Reconsidered.Cleared.class);

        book(BOOKED.moved(BOOKED.at().plusSeconds(3600), Optional.empty(), NOON));
        assertThat(reconsider(reminder, 100)).isEqualTo(new Reconsidered.Recalled(Reason.APPOINTMENT_CHANGED));

        book();
        assertThat(reconsider(reminder, 100)).isEqualTo(new Reconsidered.Recalled(Reason.APPOINTMENT_CHANGED));
    }

    @Test
    void remindsOfNothingThatHasPassedMeanwhile() {
        world.automations.add(reminding.activated(NOON));
        book(BOOKED);

        world.clock.set(BOOKED.at());

        assertThat(reconsider(reminder(BOOKED), 100)).isEqualTo(new Reconsidered.Recalled(Reason.APPOINTMENT_PASSED));
    }

    @Test
    void whatARuleHasToSayWaitsForTheEndOfTheCapThoughNotForever() {
        var rule = AnAutomation.rebooking(2, 6).of(STUDIO).build();
        world.automations.add(rule.activated(NOON));
        var message = written(rule, "2026-10-12");
        world.numbers.save(
                STUDIO,
                world.numbers
                        .find(STUDIO, world.number)
                        .with(new RecentSend(new Code("another000"), ANOTHER, MessageKind.MARKETING, NOON)));

        assertThat(reconsider(message, 100))
                .isEqualTo(new Reconsidered.Held(NOON.plus(SendingPolicy.ONE_IN), Reason.FREQUENCY_CAP));
        // A campaign has no other day: what it cannot send now it does not send.
        assertThat(reconsider(world.message, 100)).isEqualTo(new Reconsidered.Skipped(Reason.FREQUENCY_CAP));

        for (var days : List.of(1, 15)) {
            var before = world.numbers.find(STUDIO, world.number);
            world.numbers.save(
                    STUDIO,
                    before.with(new RecentSend(
                            new Code("another" + String.format("%03d", days)),
                            ANOTHER,
                            MessageKind.MARKETING,
                            NOON.minus(Duration.ofDays(days)))));
        }
        assertThat(reconsider(message, 100))
                .as("a third one within ninety days: the end of the cap is too far away")
                .isEqualTo(new Reconsidered.Skipped(Reason.FREQUENCY_CAP));
    }

    private void book(Appointment... appointments) {
        var kari = kari();
        world.customers.change(
                kari.with(Customer.Facts.of(List.of(), List.of(appointments), NOON)), HistoryChange.NONE);
    }

    private Customer kari() {
        return world.customers.find(STUDIO, world.kari.id()).orElseThrow();
    }

    private Reconsidered reconsider(Message message, long credit) {
        return new Reconsider(
                        new SendingPolicy(world.holidays),
                        new ReadStanding(world.campaigns, world.automations),
                        world.studios,
                        world.customers,
                        studio -> credit,
                        world.stops)
                .reconsider(message, world.numbers.find(STUDIO, world.number), world.clock.instant());
    }

    private Message reminder(Appointment of) {
        return written(reminding, FindOccasion.nameOf(new Customer.Upcoming(of.id(), of.at(), true)));
    }

    private Message written(Automation rule, String occasion) {
        var plan = new Message.Plan(
                STUDIO,
                rule.source(),
                new Code("automatic1"),
                world.kari.id(),
                world.kari.phone(),
                world.number,
                rule.messages(),
                "Husk timen",
                "Salong",
                1,
                new Money(60),
                0,
                Optional.of(occasion));
        return Message.planned(plan, MessageState.QUEUED, Optional.empty(), NOON);
    }
}
