package no.rebookly.due;

import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Agenda;
import no.rebookly.automation.Automation;
import no.rebookly.automation.Mark;
import no.rebookly.automation.Occasion;
import no.rebookly.customer.History;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobStep;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.sending.ReadStanding;
import no.rebookly.sending.Reason;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.message.CollectingSendQueue;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.Test;

class FollowRuleTest {
    private final TestClock clock = new TestClock(NOON);
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final CollectingSendQueue queue = new CollectingSendQueue();
    private final Automation rule = AnAutomation.rebooking(1, 6).of(STUDIO).active();

    @Test
    void whatAPauseHeldGoesAtOnceAndWhatWaitsForTheMorningGoesOnWaiting() {
        automations.add(rule);
        var paused = held(1, Reason.AUTOMATION_PAUSED);
        var night = held(2, Reason.QUIET_HOURS);

        follow();
        follow();

        assertThat(found(paused).state()).isEqualTo(MessageState.QUEUED);
        assertThat(found(night).state()).isEqualTo(MessageState.HELD);
        assertThat(queue.drain()).containsExactly(paused.ref());
    }

    @Test
    void whatARemovedRuleHasNotSentIsCalledBack() {
        var held = held(1, Reason.QUIET_HOURS);
        var queued = planned(2, MessageState.QUEUED, Optional.empty());
        var sent = planned(3, MessageState.SENT, Optional.empty());

        follow();

        assertThat(found(held).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(found(queued).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(found(queued).reason()).contains(Reason.AUTOMATION_REMOVED);
        assertThat(found(sent).state()).isEqualTo(MessageState.SENT);
        assertThat(queue.drain()).isEmpty();
    }

    @Test
    void aRuleThatIsStillPausedKeepsWhatItHolds() {
        automations.add(rule);
        automations.change(automations.find(STUDIO, rule.id()).orElseThrow().paused());
        var held = held(1, Reason.AUTOMATION_PAUSED);

        follow();

        assertThat(found(held).state()).isEqualTo(MessageState.HELD);
    }

    @Test
    void whatSaysWhatItsOwnerHasChangedIsCalledBackAndMayComeAgain() {
        automations.add(rule);
        var stored = automations.find(STUDIO, rule.id()).orElseThrow();
        automations.change(
                stored.with(AnAutomation.rebooking(1, 8).build().content(), NOON.plus(Duration.ofMinutes(1))));
        var held = held(1, Reason.QUIET_HOURS);
        var queued = planned(2, MessageState.QUEUED, Optional.empty());
        var sent = planned(3, MessageState.SENT, Optional.empty());
        for (int number = 1; number <= 3; number++) {
            var agenda = Agenda.NONE.with(rule.id(), Mark.NONE.told(new Occasion("2026-10-12", NOON), NOON));
            var customer = aCustomer(number).of(STUDIO).build();
            customers.add(customer.with(agenda), History.NONE);
        }

        follow();
        follow();

        assertThat(found(held).reason()).contains(Reason.AUTOMATION_CHANGED);
        assertThat(found(queued).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(found(sent).state()).isEqualTo(MessageState.SENT);
        assertThat(told(held)).isEmpty();
        assertThat(told(queued)).isEmpty();
        assertThat(told(sent)).containsExactly("2026-10-12");
    }

    private List<String> told(Message message) {
        return customers
                .find(STUDIO, message.customer())
                .orElseThrow()
                .agenda()
                .mark(rule.id())
                .told();
    }

    private void follow() {
        try (var worker = new FollowRule(
                messages,
                customers,
                new LookAfterMessage(messages, new ReadStanding(new InMemoryCampaigns(), automations), clock),
                queue)) {
            var job = Job.start(
                    STUDIO,
                    new JobId("job_00000000000000000001"),
                    JobKind.FOLLOW_RULE,
                    rule.id().value(),
                    NOON);
            assertThat(worker.next(job)).isInstanceOf(JobStep.Finished.class);
        }
    }

    private Message held(int number, Reason why) {
        return planned(number, MessageState.HELD, Optional.of(why));
    }

    private Message planned(int number, MessageState state, Optional<Reason> why) {
        var plan = aPlan(number);
        var message = Message.planned(
                        new Message.Plan(
                                plan.studio(),
                                rule.source(),
                                plan.code(),
                                plan.customer(),
                                plan.to(),
                                plan.number(),
                                plan.kind(),
                                plan.text(),
                                plan.senderName(),
                                plan.parts(),
                                plan.price(),
                                plan.visits(),
                                Optional.of("2026-10-12")),
                        state,
                        why,
                        NOON)
                .change()
                .dueAt(Optional.of(NOON.plus(Duration.ofHours(1))))
                .done();
        messages.plan(message);
        return message;
    }

    private Message found(Message message) {
        return messages.find(message.ref()).orElseThrow();
    }
}
