package no.rebookly.powertools;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import no.rebookly.lambda.FaultPlaces;
import no.rebookly.lambda.InvocationLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * The line by Powertools' JSON layout of Log4j, the metrics by its embedded metric format; both to standard output. For
 * functions run by queues, schedules and logs: people wait for the others, and Log4j makes them wait longer
 * (docs/adr/0010-logs-and-metrics.md).
 */
public final class PowertoolsLog implements InvocationLog {
    private static final Logger LOG = LoggerFactory.getLogger("no.rebookly.invocation");
    private final Metrics metrics = MetricsFactory.getMetricsInstance();

    @Override
    public void line(String function, String what, String outcome, long millis, String requestId) {
        LOG.info(
                "invocation",
                entry("function", function),
                entry("what", what),
                entry("outcome", outcome),
                entry("requestId", requestId),
                entry(DURATION, millis));
        // Powertools throws at a space in a dimension.
        metrics.flushSingleMetric(
                DURATION,
                (double) millis,
                MetricUnit.MILLISECONDS,
                NAMESPACE,
                DimensionSet.of("function", function, "what", what.replace(' ', '-')));
    }

    @Override
    public void fault(String function, String what, Throwable fault, String requestId) {
        // Not handed to the logger as a throwable: it would write the message.
        LOG.error(
                "fault",
                entry("function", function),
                entry("what", what),
                entry("outcome", "fault"),
                entry("requestId", requestId),
                entry("fault", FaultPlaces.of(fault)));
        metrics.flushSingleMetric(FAULTS, 1, MetricUnit.COUNT, NAMESPACE, DimensionSet.of("function", function));
    }
}
