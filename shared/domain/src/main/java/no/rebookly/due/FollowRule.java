package no.rebookly.due;

import java.util.Optional;
import no.rebookly.atonce.AtOnce;
import no.rebookly.automation.AutomationId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.HistoryChange;
import no.rebookly.job.Job;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.language.Words;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SendQueue;
import no.rebookly.message.Source;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reason;
import no.rebookly.sending.SourceStanding;

/**
 * Takes along what an automation had planned, when its owner has switched it on again, changed or removed it: what a pause held goes
 * on at once, what was not sent of one that is gone is called back, and so is what says what the owner has changed since, whose
 * customer is then written to anew. Each message and each customer is changed on the version that was read, so a page done twice does
 * it once; who forgets an occasion a second time finds its new intent written already.
 */
public final class FollowRule implements JobWorker {
    private static final int TRIES = 10;

    private final Messages messages;
    private final Customers customers;
    private final LookAfterMessage lookAfterMessage;
    private final SendQueue sendQueue;

    public FollowRule(Messages messages, Customers customers, LookAfterMessage lookAfterMessage, SendQueue sendQueue) {
        this.messages = messages;
        this.customers = customers;
        this.lookAfterMessage = lookAfterMessage;
        this.sendQueue = sendQueue;
    }

    @Override
    public JobStep next(Job job) {
        var rule = new AutomationId(job.subject());
        var source = Source.of(rule);
        var standing = lookAfterMessage.standing(job.studio(), source);
        var position = job.cursor().isEmpty() ? Optional.<String>empty() : Optional.of(job.cursor());
        var page = messages.ofSource(job.studio(), source, new PageRequest(PageRequest.MOST, position));
        var waiting = page.items().stream().filter(FollowRule::waits).toList();
        var outdated = page.items().stream()
                .filter(message -> waits(message) ? isOutdated(standing.to(message)) : isCalledBack(message))
                .toList();
        var queued = AtOnce.map(
                        AtOnce.STORE_CALLS,
                        waiting,
                        message -> lookAfterMessage.followSource(message, standing)
                                ? Optional.of(message.ref())
                                : Optional.<MessageRef>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!queued.isEmpty()) {
            sendQueue.add(queued);
        }
        // After they are called back: a death in between finds them so, and forgets then.
        AtOnce.map(AtOnce.STORE_CALLS, outdated, message -> forget(rule, message));
        var done = job.done() + page.items().size();
        return page.next()
                .<JobStep>map(next -> new JobStep.More(next, done, 0))
                .orElseGet(() -> new JobStep.Finished(done, done));
    }

    /** False when there was nothing to forget. */
    private boolean forget(AutomationId rule, Message message) {
        for (int i = 0; i < TRIES; i++) {
            var customer = customers.find(message.studio(), message.customer());
            var occasion = message.occasion().filter(name -> customer.filter(
                            known -> known.agenda().mark(rule).told().contains(name))
                    .isPresent());
            if (occasion.isEmpty() || customer.isEmpty()) {
                return false;
            }
            var agenda = customer.get().agenda();
            var lineage = customer.get().lineage().unmoved(customer.get().version());
            var changed = customer.get()
                    .with(agenda.with(rule, agenda.mark(rule).forgetting(occasion.get())))
                    .with(lineage);
            if (customers.change(changed, HistoryChange.NONE)) {
                return true;
            }
        }
        throw new IllegalStateException("others keep changing the customer");
    }

    private static boolean isOutdated(SourceStanding standing) {
        return standing instanceof SourceStanding.Stopped(var reason) && reason == Reason.AUTOMATION_CHANGED;
    }

    private static boolean isCalledBack(Message message) {
        return message.state() == MessageState.CANCELLED
                && message.reason().filter(Reason.AUTOMATION_CHANGED::equals).isPresent();
    }

    private static boolean waits(Message message) {
        return message.state() == MessageState.QUEUED || message.state() == MessageState.HELD;
    }

    /** The planner asks each message again within the hour, so half of it harms nobody. */
    @Override
    public void cancel(Job job) {
        // Nothing to take back.
    }

    /** As with a cancellation: the planner brings what is left. */
    @Override
    public void giveUp(Job job, Words problem) {
        // Nothing else shows it.
    }

    @Override
    public void close() {
        // Nothing is held open between pages.
    }
}
