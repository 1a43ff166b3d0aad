package no.rebookly.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.simulation.fault.Fault;
import no.rebookly.simulation.invariant.Invariants;
import no.rebookly.simulation.invariant.Violation;

/**
 * What became of one seed.
 *
 * @param intents how many SMS somebody or some rule wanted
 * @param trace empty unless it was written down
 */
record Outcome(
        long seed,
        long steps,
        int intents,
        Invariants.Counts counts,
        Map<Fault, Long> faults,
        Optional<Violation> violation,
        List<String> trace) {}
