package no.rebookly.due;

import java.util.Optional;
import no.rebookly.atonce.AtOnce;
import no.rebookly.automation.AutomationId;
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

/**
 * Takes along what an automation had planned, when its owner has switched it on again or removed it: what a pause held goes on
 * at once, and what was not sent of one that is gone is called back. Each message is changed on the version that was read, so a
 * page done twice does it once.
 */
public final class FollowRule implements JobWorker {
    private final Messages messages;
    private final LookAfterMessage lookAfterMessage;
    private final SendQueue sendQueue;

    public FollowRule(Messages messages, LookAfterMessage lookAfterMessage, SendQueue sendQueue) {
        this.messages = messages;
        this.lookAfterMessage = lookAfterMessage;
        this.sendQueue = sendQueue;
    }

    @Override
    public JobStep next(Job job) {
        var source = Source.of(new AutomationId(job.subject()));
        var position = job.cursor().isEmpty() ? Optional.<String>empty() : Optional.of(job.cursor());
        var page = messages.ofSource(job.studio(), source, new PageRequest(PageRequest.MOST, position));
        var waiting = page.items().stream().filter(FollowRule::waits).toList();
        var queued = AtOnce.map(
                        AtOnce.STORE_CALLS,
                        waiting,
                        message -> lookAfterMessage.followSource(message)
                                ? Optional.of(message.ref())
                                : Optional.<MessageRef>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!queued.isEmpty()) {
            sendQueue.add(queued);
        }
        var done = job.done() + page.items().size();
        return page.next()
                .<JobStep>map(next -> new JobStep.More(next, done, 0))
                .orElseGet(() -> new JobStep.Finished(done, done));
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
