package no.rebookly.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.rebookly.atonce.AtOnce;
import no.rebookly.filter.Filter;
import no.rebookly.filter.FilterReader;
import no.rebookly.filter.FilterReading;
import no.rebookly.segment.CountCustomers;
import no.rebookly.segment.MatchCustomers;
import no.rebookly.testing.dynamodb.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How long a count over all customers takes, against a bare read of the same items, and of the customers themselves. */
final class SegmentCount implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int SHARES = 4;
    private static final int PAGE = 2_000;
    private static final Filter AWAY = filter("lastVisit", "olderThanDays", 90L);
    private static final Filter NOT_WRITTEN_TO = filter("lastSms", "exists", false);

    @Override
    public Report run(boolean full) throws Exception {
        var rows = new ArrayList<List<String>>();
        rows.addAll(measured(10_000, "≤ 1"));
        if (full) {
            rows.addAll(measured(100_000, "≤ 5"));
        }
        return new Report(
                "Counting a segment",
                "The use case behind POST /api/segments/count, on DynamoDB Local, one filter that asks of the customers and one that asks"
                        + " of their numbers too. The first call of all is named apart: it compiles what it runs. The baseline reads the"
                        + " same outlines in the same four shares at once and decodes nothing; beside it stands what reading all of the"
                        + " customers takes instead, by the port that does. Seconds are the median of "
                        + ROUNDS
                        + " calls, each in turn with the others.",
                List.of(
                        "customers",
                        "filter",
                        "first call, s",
                        "s",
                        "target",
                        "bare read, s",
                        "ratio",
                        "whole customers, s",
                        "their read units",
                        "read units",
                        "round trips",
                        "heap at most, MB"),
                rows);
    }

    private static List<List<String>> measured(int customers, String target) throws Exception {
        try (var studio = new BigStudio(customers)) {
            var count = new CountCustomers(
                    new MatchCustomers(
                            studio.platform.customers(), studio.platform.numbers(), studio.platform.numberKeys()),
                    studio.platform.customers(),
                    studio.platform.clock());
            return List.of(
                    row(studio, count, AWAY, "`lastVisit`", customers, target),
                    row(studio, count, NOT_WRITTEN_TO, "`lastSms`", customers, target));
        }
    }

    private static List<String> row(
            BigStudio studio, CountCustomers count, Filter filter, String name, int customers, String target) {
        var first = seconds(() -> count.count(BigStudio.STUDIO, filter));
        var ours = new double[ROUNDS];
        var bare = new double[ROUNDS];
        var whole = new double[ROUNDS];
        var wholeUnits = 0.0;
        var spent = new ConsumedCapacity.Spent(0, 0, 0);
        var heap = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            studio.consumed.reset();
            whole[round] = seconds(() -> studio.platform.customers().everybody(BigStudio.STUDIO, customer -> {}));
            wholeUnits = studio.consumed.spent().readUnits();
            bare[round] = seconds(() -> bareRead(studio));
            System.gc(); // So that the peak is this call's.
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            studio.consumed.reset();
            ours[round] = seconds(() -> count.count(BigStudio.STUDIO, filter));
            spent = studio.consumed.spent();
            heap = pools().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
        }
        return List.of(
                String.format(Locale.ROOT, "%,d", customers),
                name,
                two(first),
                two(Figures.median(ours)),
                target,
                two(Figures.median(bare)),
                Figures.ratio(Figures.median(ours), Figures.median(bare)),
                two(Figures.median(whole)),
                String.format(Locale.ROOT, "%,.0f", wholeUnits),
                String.format(Locale.ROOT, "%,.0f", spent.readUnits()),
                Integer.toString(spent.calls()),
                Long.toString(heap / 1_000_000));
    }

    private static void bareRead(BigStudio studio) {
        AtOnce.map(SHARES, IntStream.range(0, SHARES).boxed().toList(), share -> studio
                .tables
                .client()
                .queryPaginator(query -> query.tableName(studio.tables.data())
                        .consistentRead(true)
                        .limit(PAGE)
                        .projectionExpression("sk, outline")
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS("STUDIO#" + BigStudio.STUDIO + "#OUTLINES#" + share))))
                .stream()
                .mapToInt(page -> page.count())
                .sum());
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double seconds(Runnable work) {
        var started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Filter filter(String field, String op, Object value) {
        return switch (FilterReader.read(Map.of("field", field, "op", op, "value", value))) {
            case FilterReading.Read(var filter) -> filter;
            case FilterReading.Refused _ -> throw new IllegalStateException("not a filter");
        };
    }
}
