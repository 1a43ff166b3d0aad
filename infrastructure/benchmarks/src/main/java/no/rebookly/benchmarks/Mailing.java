package no.rebookly.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.rebookly.atonce.AtOnce;
import no.rebookly.customer.History;
import no.rebookly.functions.reminderplanner.ReminderPlannerFunction;
import no.rebookly.functions.smsdispatch.SmsDispatchFunction;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SmsProvider;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.dynamodb.ConsumedCapacity;
import no.rebookly.testing.platform.Calls;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends campaigns to everybody in a studio, from the planner's run to the last SENT, through the functions themselves with events
 * as AWS sends them; the queue is in memory, and the provider takes everything and answers after a time of its own.
 */
final class Mailing implements AutoCloseable {
    static final int BATCH = 10;
    /** Nobody gets two SMS of two campaigns in less. */
    private static final int WEEKS_BETWEEN = 8;

    private static final LocalDate LAST_VISIT = LocalDate.parse("2026-11-20");
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    /**
     * What sending a campaign took.
     *
     * @param waits of each message from being planned and queued to SENT, told when its batch is done
     * @param batches from the queue to SENT
     */
    record Sent(
            int messages,
            double seconds,
            int writes,
            ConsumedCapacity.Spent spent,
            String calls,
            Histogram waits,
            Histogram batches) {

        double perSecond() {
            return messages / seconds;
        }

        double writesPerMessage() {
            return writes / (double) messages;
        }
    }

    /**
     * How the provider works.
     *
     * @param answering how long it takes for each message
     * @param atOnce how many it works on; others wait until it has done one
     */
    record Pace(Duration answering, int atOnce) {}

    private record Queued(MessageRef message, long since) {}

    private final int senders;
    private final Duration answering;
    private final Semaphore atProvider;
    private final BigStudio studio;
    private final LinkedBlockingQueue<Queued> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile Instant now = BigStudio.NOON;
    private volatile int customers;
    private int campaigns;

    Mailing(int senders, Pace pace) throws IOException {
        this.senders = senders;
        this.answering = pace.answering();
        this.atProvider = new Semaphore(pace.atOnce());
        this.studio = new BigStudio(this::queue, () -> now, Provider::new);
    }

    TestTables tables() {
        return studio.tables;
    }

    /** A campaign to everybody, who are so many from now on, sent while it is planned. */
    Sent send(int to) throws Exception {
        begin(to);
        return measured(new AtomicBoolean());
    }

    /** As {@link #send}, but only the senders are measured, since all is planned when they begin. */
    Sent sendWhatIsPlanned(int to) throws Exception {
        begin(to);
        var planned = new AtomicBoolean();
        plan(planned);
        return measured(planned);
    }

    private void begin(int to) {
        AtOnce.map(AtOnce.STORE_CALLS, IntStream.range(customers, to).boxed().toList(), number -> {
            var customer = BigStudio.whoCame(number, LAST_VISIT.minusDays(number % 400));
            studio.platform.customers().add(customer, History.NONE);
            return customer.id();
        });
        customers = to;
        now = BigStudio.NOON.plus(Duration.ofDays(7L * WEEKS_BETWEEN * campaigns));
        plan(new AtomicBoolean()); // What is left of the last campaign: no receipt came for any of it.
        campaigns++;
        var campaign = ACampaign.aCampaign(campaigns).build();
        var stored = studio.platform.campaigns();
        stored.add(campaign);
        stored.change(
                stored.find(campaign.studio(), campaign.id()).orElseThrow().going(now));
    }

    private Sent measured(AtomicBoolean planned) throws Exception {
        var before = taken.get();
        studio.consumed.reset();
        studio.calls.reset();
        var waits = new ConcurrentHistogram(LONGEST_NANOS, 3);
        var batches = new ConcurrentHistogram(LONGEST_NANOS, 3);
        var started = System.nanoTime();
        work(planned, waits, batches);
        var seconds = (System.nanoTime() - started) / 1e9;
        if (taken.get() - before != customers || waits.getTotalCount() != customers) {
            throw new IllegalStateException("sent " + (taken.get() - before) + " of " + customers);
        }
        return new Sent(
                customers,
                seconds,
                studio.calls.writes(),
                studio.consumed.spent(),
                studio.calls.perMessage(customers),
                waits,
                batches);
    }

    private void work(AtomicBoolean planned, Histogram waits, Histogram batches) throws Exception {
        try (var threads = Executors.newFixedThreadPool(senders + 1)) {
            var work = new ArrayList<Callable<Boolean>>();
            if (!planned.get()) {
                work.add(() -> plan(planned));
            }
            IntStream.range(0, senders).forEach(sender -> work.add(() -> dispatch(planned, waits, batches)));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private boolean plan(AtomicBoolean planned) {
        try {
            new Calls(silently(() -> new ReminderPlannerFunction(studio.platform))).tick();
        } finally {
            planned.set(true); // Also after a fault: the senders would wait for ever.
        }
        return true;
    }

    private boolean dispatch(AtomicBoolean planned, Histogram waits, Histogram batches) throws InterruptedException {
        var sender = new Calls(silently(() -> new SmsDispatchFunction(studio.platform)));
        while (!planned.get() || !queue.isEmpty()) {
            var batch = batch();
            if (batch.isEmpty()) {
                continue;
            }
            var begun = System.nanoTime();
            var bodies =
                    batch.stream().map(queued -> queued.message().written()).toArray(String[]::new);
            if (!sender.deliver(bodies).isEmpty()) {
                throw new IllegalStateException("a message failed");
            }
            var done = System.nanoTime();
            batches.recordValue(done - begun);
            batch.forEach(queued -> waits.recordValue(done - queued.since()));
        }
        return true;
    }

    private List<Queued> batch() throws InterruptedException {
        var batch = new ArrayList<Queued>();
        for (var next = queue.poll(50, TimeUnit.MILLISECONDS); next != null; next = queue.poll()) {
            batch.add(next);
            if (batch.size() == BATCH) {
                break;
            }
        }
        return batch;
    }

    private void queue(List<MessageRef> messages) {
        var since = System.nanoTime();
        messages.forEach(message -> queue.add(new Queued(message, since)));
    }

    /** Its lines are made as ever, but not onto this screen. */
    static synchronized <F> F silently(Callable<F> making) {
        var before = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            return making.call();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        } finally {
            System.setOut(before);
        }
    }

    @Override
    public void close() throws IOException {
        studio.close();
    }

    /** Takes everything; like SNS it knows nothing of ours, which costs the most writes. */
    private final class Provider implements SmsProvider {
        @Override
        public SendOutcome send(OutgoingSms sms) {
            if (answering.isPositive()) {
                answerLater();
            }
            return new SendOutcome.Taken("provider-" + taken.incrementAndGet());
        }

        private void answerLater() {
            atProvider.acquireUninterruptibly();
            try {
                Thread.sleep(answering);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } finally {
                atProvider.release();
            }
        }

        @Override
        public boolean receiptsNameTheMessage() {
            return false;
        }
    }
}
