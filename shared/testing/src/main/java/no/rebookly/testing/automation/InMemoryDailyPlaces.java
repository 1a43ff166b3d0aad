package no.rebookly.testing.automation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.studio.StudioId;

/** Places in a map; may be shared by threads. */
public final class InMemoryDailyPlaces implements DailyPlaces {
    private final Map<List<Object>, Integer> taken = new HashMap<>();

    @Override
    public synchronized int take(StudioId studio, AutomationId automation, LocalDate day, int wanted, int maximum) {
        var key = List.<Object>of(studio, automation, day);
        var before = taken.getOrDefault(key, 0);
        var more = Math.min(wanted, Math.max(0, maximum - before));
        taken.put(key, before + more);
        return more;
    }
}
