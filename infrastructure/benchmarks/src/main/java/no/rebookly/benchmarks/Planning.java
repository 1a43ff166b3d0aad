package no.rebookly.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.rebookly.atonce.AtOnce;
import no.rebookly.automation.Automation;
import no.rebookly.automation.Rule;
import no.rebookly.customer.History;
import no.rebookly.functions.reminderplanner.ReminderPlannerFunction;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.dynamodb.ConsumedCapacity.Spent;
import no.rebookly.testing.platform.Calls;

/** What planning a thousand customers who are due costs among more and more who are not. */
final class Planning implements Benchmark {
    private static final int DUE = 1_000;
    private static final int WEEKS = 6;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String TARGET = "≤ 1.20";

    private record Run(int stored, Spent spent, double seconds) {}

    @Override
    public Report run(boolean full) throws Exception {
        var runs = new ArrayList<Run>();
        for (var stored : full ? List.of(DUE, 10_000, 100_000) : List.of(DUE, 10_000)) {
            runs.add(planned(stored));
        }
        return new Report(
                "Planning by the due index",
                "One run of the planner's function, on DynamoDB Local, with a rule that is due with " + DUE
                        + " customers: each is read, decided on, written to and put into the queue. The ratio is the largest of read"
                        + " units, write units and calls, against those among " + number(DUE) + " stored.",
                List.of("stored", "due", "read units", "write units", "calls", "ratio", "target", "s"),
                runs.stream().map(run -> row(run, runs.getFirst())).toList());
    }

    private static Run planned(int stored) throws IOException {
        var queued = new AtomicInteger();
        try (var studio = new BigStudio(messages -> queued.addAndGet(messages.size()))) {
            var rule = rule();
            studio.platform.automations().add(rule);
            studio.platform
                    .automations()
                    .change(studio.platform
                            .automations()
                            .find(BigStudio.STUDIO, rule.id())
                            .orElseThrow()
                            .activated(BigStudio.NOON.minusSeconds(86_400)));
            AtOnce.map(AtOnce.STORE_CALLS, IntStream.range(0, stored).boxed().toList(), number -> {
                // Whoever is not due becomes so on one of the days to come.
                var since = number < DUE ? 0 : 1 + number % (WEEKS * 7 - 1);
                var customer = BigStudio.whoCame(number, TODAY.minusWeeks(WEEKS).plusDays(since));
                studio.platform.customers().add(customer, History.NONE);
                return customer.id();
            });
            var planner = new Calls(Mailing.silently(() -> new ReminderPlannerFunction(studio.platform)));
            studio.consumed.reset();
            var started = System.nanoTime();
            planner.tick();
            var seconds = (System.nanoTime() - started) / 1e9;
            if (queued.get() != DUE) {
                throw new IllegalStateException("planned " + queued + " of " + DUE);
            }
            return new Run(stored, studio.consumed.spent(), seconds);
        }
    }

    /** At noon, the hour that it is. */
    private static Automation rule() {
        return AnAutomation.following(1, new Rule.Rebook(WEEKS, Optional.empty(), false, LocalTime.NOON))
                .of(BigStudio.STUDIO)
                .atMost(DUE)
                .build();
    }

    private static List<String> row(Run run, Run first) {
        var ratio = Math.max(
                run.spent().calls() / (double) first.spent().calls(),
                Math.max(
                        run.spent().readUnits() / first.spent().readUnits(),
                        run.spent().writeUnits() / first.spent().writeUnits()));
        return List.of(
                number(run.stored()),
                number(DUE),
                number(run.spent().readUnits()),
                number(run.spent().writeUnits()),
                number(run.spent().calls()),
                String.format(Locale.ROOT, "%.2f", ratio),
                TARGET,
                String.format(Locale.ROOT, "%.1f", run.seconds()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
