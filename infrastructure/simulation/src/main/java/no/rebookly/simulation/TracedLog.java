package no.rebookly.simulation;

import no.rebookly.lambda.InvocationLog;
import no.rebookly.simulation.strand.Strands;
import no.rebookly.simulation.trace.Trace;

/** The log of all functions: what they tell of faults stands in the trace, without any message. */
final class TracedLog implements InvocationLog {
    private final Trace trace;

    TracedLog(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void line(String function, String what, String outcome, long millis, String requestId) {
        trace.step(who(), () -> "ends: " + outcome);
    }

    @Override
    public void fault(String function, String what, Throwable fault, String requestId) {
        trace.step(who(), () -> "fault at " + what + ": " + fault.getClass().getSimpleName());
    }

    private static String who() {
        return Strands.current().map(strand -> strand.invocation().name()).orElse("outside");
    }
}
