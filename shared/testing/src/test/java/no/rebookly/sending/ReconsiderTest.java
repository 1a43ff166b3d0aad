package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

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
import no.rebookly.money.Money;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderState;
import no.rebookly.testing.automation.AnAutomation;
import org.junit.jupiter.api.Test;

class ReconsiderTest {
    private static final Appointment BOOKED = Appointment.booked(
            new AppointmentId("apt_00000000000000000001"), Instant.parse("2026-12-01T09:00:00Z"), Optional.empty());

    private final World world = new World();
    private final Automation reminding =
            AnAutomation.reminding(1, 24).of(STUDIO).build();

    @Test
    void sendsWhatNothingStandsAgainst() {
        assertThat(reconsider(world.message, 100)).isEqualTo(new Reconsidered.Decided(new Decision.Send()));
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
        assertThat(reconsider(world.message, 0))
                .isEqualTo(new Reconsidered.Decided(new Decision.Skip(Reason.NO_CREDIT)));
        assertThat(reconsider(world.message, world.message.parts()))
                .isEqualTo(new Reconsidered.Decided(new Decision.Send()));
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

        assertThat(reconsider(world.message, 100))
                .isEqualTo(new Reconsidered.Decided(new Decision.Skip(Reason.SENDER_NOT_APPROVED)));
    }

    @Test
    void recallsTheReminderOfARuleThatWasRemoved() {
        assertThat(reconsider(reminder(BOOKED), 100)).isEqualTo(new Reconsidered.Recalled(Reason.AUTOMATION_REMOVED));
    }

    @Test
    void holdsTheReminderOfARuleThatIsPaused() {
        book(BOOKED);
        world.automations.add(reminding);

        assertThat(reconsider(reminder(BOOKED), 100))
                .isEqualTo(new Reconsidered.Decided(
                        new Decision.Hold(NOON.plus(Reconsider.PAUSED_FOR), Reason.AUTOMATION_PAUSED)));
    }

    @Test
    void remindsOfWhatIsStillBookedAndOfNothingElse() {
        world.automations.add(reminding.activated(NOON));
        book(BOOKED);
        var reminder = reminder(BOOKED);
        assertThat(reconsider(reminder, 100)).isEqualTo(new Reconsidered.Decided(new Decision.Send()));

        book(new Appointment(BOOKED.id(), BOOKED.at().plusSeconds(3600), Optional.empty(), Optional.empty(), 0));
        assertThat(reconsider(reminder, 100)).isEqualTo(new Reconsidered.Recalled(Reason.APPOINTMENT_CHANGED));

        book();
        assertThat(reconsider(reminder, 100)).isEqualTo(new Reconsidered.Recalled(Reason.APPOINTMENT_CHANGED));
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
                        studio -> credit)
                .reconsider(message, world.numbers.find(STUDIO, world.number), world.clock.instant());
    }

    private Message reminder(Appointment of) {
        var occasion = FindOccasion.nameOf(new Customer.Upcoming(of.id(), of.at(), true));
        var plan = new Message.Plan(
                STUDIO,
                reminding.source(),
                new Code("reminder01"),
                world.kari.id(),
                world.kari.phone(),
                world.number,
                MessageKind.SERVICE,
                "Husk timen",
                "Salong",
                1,
                new Money(60),
                0,
                Optional.of(occasion));
        return Message.planned(plan, MessageState.QUEUED, Optional.empty(), NOON);
    }
}
