package no.rebookly.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rebookly.atonce.AtOnce;
import no.rebookly.functions.smsdispatch.SmsDispatchFunction;
import org.HdrHistogram.Histogram;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Campaigns from the planner's run to the last SENT, against what as many bare writes take and what the provider permits. */
final class CampaignRun implements Benchmark {
    private static final int WARMING = 500;
    private static final int SOME = 2_000;
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final int MOST = 100_000;
    /** Longer, and nobody would run it. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int SENDERS = 4;
    private static final int BARE_SECONDS = 3;
    /** As many calls as the run itself makes at once: those of each sender, and the planner's. */
    private static final int CALLS_AT_ONCE = SENDERS * SmsDispatchFunction.AT_ONCE + AtOnce.STORE_CALLS;

    private static final Duration SLOW = Duration.ofMillis(50);
    /** How many the slow one takes at once: fewer than the machine could send, so that it is seen whether they are reached. */
    private static final int SLOW_AT_ONCE = 3;

    /** One campaign, and how many bare writes the machine did before and after it. */
    private record Run(Mailing.Sent sent, double barePerSecond) {
        double possible() {
            return barePerSecond / sent.writesPerMessage();
        }
    }

    @Override
    public Report run(boolean full) throws Exception {
        measured(WARMING); // Warms up what runs in this process; its figures are left out.
        var rows = new ArrayList<List<String>>();
        if (full) {
            var few = measured(FEW);
            var many = measured(MANY);
            addRows(rows, many);
            addSlow(rows, MANY / 2);
            addRate(rows, few);
            addRate(rows, many, few);
            addMost(rows, few, many);
        } else {
            addRows(rows, measured(SOME));
            addSlow(rows, SOME / 2);
        }
        return new Report(
                "A campaign to " + number(full ? MANY : SOME),
                "From the planner's run to the last SENT, through the functions themselves with events as AWS sends them: one planner"
                        + " and " + SENDERS + " senders at a time, batches of " + Mailing.BATCH + ", "
                        + SmsDispatchFunction.AT_ONCE
                        + " of each at once; the pace of the account is lifted. The queue is in memory and the provider answers at"
                        + " once, so the figure is that of the database and of our code. What is possible is the bare writes of a"
                        + " message's size per second, by " + SENDERS + " threads or by " + CALLS_AT_ONCE
                        + ", as many as the run's own calls at once, whichever is more, before and after, divided by the writes per"
                        + " message. The slow provider takes " + SLOW.toMillis()
                        + " ms for each message and no more than "
                        + SLOW_AT_ONCE + " at once, which permits what is named; all is planned before.",
                List.of("", "figure", "target"),
                rows);
    }

    private static Run measured(int customers) throws Exception {
        try (var mailing = new Mailing(SENDERS, new Mailing.Pace(Duration.ZERO, Integer.MAX_VALUE))) {
            mailing.send(
                    Math.min(WARMING, customers)); // Warms up this database; others get a campaign of their own again.
            var few = new Load("bare writes", SENDERS, () -> number -> bareWrite(mailing.tables(), number));
            var many = new Load("bare writes", CALLS_AT_ONCE, () -> number -> bareWrite(mailing.tables(), number));
            few.round(BARE_SECONDS, false);
            few.round(BARE_SECONDS, true);
            many.round(BARE_SECONDS, true);
            var sent = mailing.send(customers);
            few.round(BARE_SECONDS, true); // Before and after: the machine may have changed meanwhile.
            many.round(BARE_SECONDS, true);
            return new Run(sent, Math.max(few.perSecond(), many.perSecond()));
        }
    }

    private static void addRows(List<List<String>> rows, Run run) {
        var sent = run.sent();
        rows.add(List.of("messages per second", one(sent.perSecond()), ""));
        rows.add(List.of("bare writes per second", one(run.barePerSecond()), ""));
        rows.add(List.of("writes per message", one(sent.writesPerMessage()), ""));
        rows.add(List.of("ratio to what is possible", Figures.ratio(sent.perSecond(), run.possible()), "≥ 0.6"));
        rows.add(List.of("planned to SENT, s: p50, p99", seconds(sent.waits()), ""));
        rows.add(List.of("a batch from the queue to SENT, s: p50, p99", seconds(sent.batches()), ""));
        rows.add(List.of(
                "write units per message, to SENT",
                one(sent.spent().writeUnits() / sent.messages()),
                "≤ 12.1 (15 with the receipt, `docs/sending.md`)"));
        rows.add(List.of("read units per message", one(sent.spent().readUnits() / sent.messages()), ""));
        rows.add(List.of("calls per message", sent.calls(), ""));
    }

    private static void addSlow(List<List<String>> rows, int customers) throws Exception {
        try (var mailing = new Mailing(SENDERS, new Mailing.Pace(SLOW, SLOW_AT_ONCE))) {
            mailing.send(WARMING);
            var sent = mailing.sendWhatIsPlanned(customers);
            var permitted = SLOW_AT_ONCE / (SLOW.toMillis() / 1e3);
            rows.add(List.of(
                    number(customers) + " by a provider that takes " + SLOW.toMillis() + " ms, messages per second",
                    one(sent.perSecond()),
                    ""));
            rows.add(List.of("what its concurrency permits, messages per second", one(permitted), ""));
            rows.add(List.of(
                    "ratio to what its concurrency permits", Figures.ratio(sent.perSecond(), permitted), "≥ 0.6"));
        }
    }

    private static void addRate(List<List<String>> rows, Run run) {
        rows.add(List.of(
                "messages per second, to " + number(run.sent().messages()),
                one(run.sent().perSecond()),
                ""));
    }

    private static void addRate(List<List<String>> rows, Run run, Run few) {
        addRate(rows, run);
        rows.add(List.of(
                "their rate to that of " + number(few.sent().messages()),
                Figures.ratio(run.sent().perSecond(), few.sent().perSecond()),
                "0.8 to 1.2"));
    }

    private static void addMost(List<List<String>> rows, Run few, Run many) throws Exception {
        var expected = Duration.ofSeconds((long) (MOST / many.sent().perSecond()));
        if (expected.compareTo(PATIENCE) <= 0) {
            addRate(rows, measured(MOST), few);
            return;
        }
        rows.add(List.of(
                "messages per second, to " + number(MOST),
                "not measured: at this rate they take " + expected.toMinutes() + " minutes",
                ""));
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

    private static String seconds(Histogram taken) {
        return String.format(
                Locale.ROOT, "%.2f, %.2f", taken.getValueAtPercentile(50) / 1e9, taken.getValueAtPercentile(99) / 1e9);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
