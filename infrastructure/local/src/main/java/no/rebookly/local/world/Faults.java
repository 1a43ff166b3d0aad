package no.rebookly.local.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The faults that are set: per number, or for any number. Not thread-safe; the phone guards it. */
final class Faults {

    static final String ANY = "*";

    private record Set(Fault fault, int times) {}

    private final Map<String, Set> byNumber = new LinkedHashMap<>();

    /** Replaces what was set for this number; zero times clears it. */
    void set(String to, Fault fault, int times) {
        if (times <= 0) {
            byNumber.remove(to);
        } else {
            byNumber.put(to, new Set(fault, times));
        }
    }

    /** What happens to the next message to this number; the number's own fault goes before one for any number. */
    Optional<Fault> take(String to) {
        for (var key : new String[] {to, ANY}) {
            var set = byNumber.get(key);
            if (set != null) {
                set(key, set.fault(), set.times() - 1);
                return Optional.of(set.fault());
            }
        }
        return Optional.empty();
    }
}
