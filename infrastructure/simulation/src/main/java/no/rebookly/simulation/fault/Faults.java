package no.rebookly.simulation.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Says when what goes wrong, as the seed has it, until it is told to stop. */
public final class Faults {
    private static final int DRAWS = 60;

    private final SplittableRandom chance;
    private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private boolean stopped;

    public Faults(SplittableRandom chance) {
        this.chance = chance;
        for (var fault : Fault.values()) {
            rates.put(fault, fault.often().rate(chance.nextInt(DRAWS)));
        }
    }

    /** Whether it happens now; then it counts. */
    public boolean strikes(Fault fault) {
        if (stopped || chance.nextDouble() >= rates.getOrDefault(fault, 0.0)) {
            return false;
        }
        counts.merge(fault, 1L, Long::sum);
        return true;
    }

    /** From now on nothing goes wrong. */
    public void stop() {
        stopped = true;
    }

    public Map<Fault, Long> counts() {
        return Map.copyOf(counts);
    }
}
