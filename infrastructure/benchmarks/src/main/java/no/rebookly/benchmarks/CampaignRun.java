package no.rebookly.benchmarks;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.rebookly.account.NewAccount;
import no.rebookly.atonce.AtOnce;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.MasterKey;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.functions.reminderplanner.ReminderPlannerFunction;
import no.rebookly.functions.smsdispatch.SmsDispatchFunction;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SmsProvider;
import no.rebookly.money.Money;
import no.rebookly.platform.Settings;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.dynamodb.ConsumedCapacity;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.studio.AStudio;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A campaign from the planner's run to the last SENT, against what as many bare writes take. */
final class CampaignRun implements Benchmark {
    /** A Monday at noon in Oslo: nothing has to be held. */
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private static final int SENDERS = 4;
    private static final int BATCH = 10;
    private static final int BARE_SECONDS = 3;
    /** As many calls as the run itself makes at once: four of each sender, and the planner's. */
    private static final int CALLS_AT_ONCE = SENDERS * 4 + AtOnce.STORE_CALLS;

    private final ConsumedCapacity consumed = new ConsumedCapacity();
    private final CallsByOperation calls = new CallsByOperation();
    private final LinkedBlockingQueue<MessageRef> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean planned = new AtomicBoolean();

    @Override
    public Report run(boolean full) throws Exception {
        new CampaignRun().measured(500); // Warms up what runs in this process; its figures are left out.
        return measured(2_000);
    }

    private Report measured(int customers) throws Exception {
        var folder = Files.createTempDirectory("campaign");
        try (var tables = TestTables.inMemory(consumed, calls)) {
            var platform = platform(tables, FileMasterKey.at(folder.resolve("master.key")));
            prepare(platform, customers);
            var few = new Load("bare writes", SENDERS, () -> number -> bareWrite(tables, number));
            var many = new Load("bare writes", CALLS_AT_ONCE, () -> number -> bareWrite(tables, number));
            few.round(BARE_SECONDS, false);
            few.round(BARE_SECONDS, true);
            many.round(BARE_SECONDS, true);
            consumed.reset();
            calls.reset();
            var seconds = send(platform, customers);
            var spent = consumed.spent();
            var writes = calls.writes();
            var itemised = calls.perMessage(customers);
            few.round(BARE_SECONDS, true); // Before and after: the machine may have changed meanwhile.
            many.round(BARE_SECONDS, true);
            var bare = Math.max(few.perSecond(), many.perSecond());
            return report(customers, seconds, bare, writes / (double) customers, spent, itemised);
        } finally {
            Files.delete(folder.resolve("master.key"));
            Files.delete(folder);
        }
    }

    private static Report report(
            int customers,
            double seconds,
            double barePerSecond,
            double writesPerMessage,
            ConsumedCapacity.Spent spent,
            String itemised) {
        var possible = barePerSecond / writesPerMessage;
        return new Report(
                "A campaign to " + customers,
                "From the planner's run to the last SENT, through the functions themselves with events as AWS sends them: one planner"
                        + " and " + SENDERS + " senders at a time, batches of " + BATCH
                        + ", four at once. The queue is in memory and the provider"
                        + " answers at once, so the figure is that of the database and of our code. What is possible is the bare"
                        + " writes of a message's size per second, by " + SENDERS
                        + " threads or by " + CALLS_AT_ONCE
                        + ", as many as the run's own calls at once, whichever is more, before and after, divided by the writes per message. Calls per message: "
                        + itemised
                        + ".",
                List.of("", "figure", "target"),
                List.of(
                        List.of("messages per second", number(customers / seconds), ""),
                        List.of("bare writes per second", number(barePerSecond), ""),
                        List.of("writes per message", number(writesPerMessage), ""),
                        List.of("ratio to what is possible", Figures.ratio(customers / seconds, possible), "≥ 0.6"),
                        List.of(
                                "write units per message",
                                number(spent.writeUnits() / customers),
                                "≤ 15 with the receipt"),
                        List.of("read units per message", number(spent.readUnits() / customers), "")));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private double send(AwsPlatform platform, int customers) throws Exception {
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(SENDERS + 1)) {
            var work = new ArrayList<Callable<Void>>();
            work.add(() -> plan(platform));
            IntStream.range(0, SENDERS).forEach(sender -> work.add(() -> dispatch(platform)));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        if (sent.get() != customers) {
            throw new IllegalStateException("sent " + sent + " of " + customers);
        }
        return seconds;
    }

    private @org.jspecify.annotations.Nullable Void plan(AwsPlatform platform) {
        try {
            new Calls(silently(() -> new ReminderPlannerFunction(platform))).tick();
        } finally {
            planned.set(true);
        }
        return null;
    }

    private @org.jspecify.annotations.Nullable Void dispatch(AwsPlatform platform) throws InterruptedException {
        var sender = new Calls(silently(() -> new SmsDispatchFunction(platform)));
        while (!planned.get() || !queue.isEmpty()) {
            var batch = new ArrayList<String>();
            for (var next = queue.poll(50, TimeUnit.MILLISECONDS); next != null; next = queue.poll()) {
                batch.add(next.written());
                if (batch.size() == BATCH) {
                    break;
                }
            }
            if (!batch.isEmpty()
                    && !sender.deliver(batch.toArray(String[]::new)).isEmpty()) {
                throw new IllegalStateException("a message failed");
            }
        }
        return null;
    }

    /** Its lines are made as ever, but not onto this screen. */
    private static synchronized <F> F silently(Callable<F> making) {
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

    private static void prepare(AwsPlatform platform, int customers) {
        var account = AccountWorld.kari(NOON);
        platform.keySets().create(AccountWorld.KARI);
        platform.keySets().create(ACampaign.STUDIO);
        platform.accounts()
                .create(new NewAccount(account.account(), account.hash(), AStudio.named(ACampaign.STUDIO, "Salong")));
        platform.studios().saveSender(AStudio.approvedSender(ACampaign.STUDIO));
        IntStream.range(0, customers).parallel().forEach(number -> {
            var customer = ACustomer.aCustomer(number).withBasis(MarketingBasis.CONSENT);
            platform.customers().add(customer.build(), customer.history());
        });
        var campaign = ACampaign.aCampaign(1).build();
        platform.campaigns().add(campaign);
        platform.campaigns()
                .change(platform.campaigns()
                        .find(campaign.studio(), campaign.id())
                        .orElseThrow()
                        .going(NOON));
    }

    /** As big as a message and in as many indexes, and that is all. */
    private static void bareWrite(TestTables tables, int number) {
        var key = AttributeValue.fromS("BARE#" + number);
        tables.client().putItem(put -> put.tableName(tables.data())
                .item(Map.of(
                        "pk", key,
                        "sk", key,
                        "duePk", AttributeValue.fromS("BARE"),
                        "dueSk", key,
                        "listPk", AttributeValue.fromS("BARE"),
                        "listSk", key,
                        "text", AttributeValue.fromS("x".repeat(500)))));
    }

    private AwsPlatform platform(TestTables tables, MasterKey masterKey) {
        return new AwsPlatform(new AwsPlatform.Parts(
                new Settings(
                        Set.of("http://localhost"),
                        URI.create("http://localhost:8081"),
                        Optional.empty(),
                        new Money(60)),
                () -> NOON,
                new SecureRandom(),
                tables::client,
                tables::data,
                tables::keys,
                () -> masterKey,
                () -> {
                    throw notNeeded();
                },
                () -> queue::addAll,
                () -> (studio, job) -> {
                    throw notNeeded();
                },
                () -> sms -> new SmsProvider.SendOutcome.Taken("provider-" + sent.incrementAndGet()),
                () -> {
                    throw notNeeded();
                }));
    }

    private static IllegalStateException notNeeded() {
        return new IllegalStateException("a campaign uploads nothing and writes no mail");
    }
}
