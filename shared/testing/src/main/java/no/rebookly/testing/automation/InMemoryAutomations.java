package no.rebookly.testing.automation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.automation.Automation;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.Automations;
import no.rebookly.studio.StudioId;

/** Automations in a map; may be shared by threads. */
public final class InMemoryAutomations implements Automations {
    private final Map<StudioId, NavigableMap<AutomationId, Automation>> automations = new HashMap<>();

    @Override
    public synchronized void add(Automation automation) {
        of(automation.studio()).putIfAbsent(automation.id(), automation.withVersion(1));
    }

    @Override
    public synchronized Optional<Automation> find(StudioId studio, AutomationId id) {
        return Optional.ofNullable(of(studio).get(id));
    }

    @Override
    public synchronized List<Automation> all(StudioId studio) {
        return List.copyOf(of(studio).values());
    }

    @Override
    public synchronized boolean change(Automation changed) {
        if (!isCurrent(changed)) {
            return false;
        }
        of(changed.studio()).put(changed.id(), changed.withVersion(changed.version() + 1));
        return true;
    }

    @Override
    public synchronized void previewed(Automation seen) {
        if (isCurrent(seen)) {
            var present = find(seen.studio(), seen.id()).orElseThrow();
            of(seen.studio()).put(seen.id(), present.previewed());
        }
    }

    @Override
    public synchronized boolean remove(Automation automation) {
        return isCurrent(automation) && of(automation.studio()).remove(automation.id()) != null;
    }

    private boolean isCurrent(Automation automation) {
        return find(automation.studio(), automation.id())
                .filter(present -> present.version() == automation.version())
                .isPresent();
    }

    private NavigableMap<AutomationId, Automation> of(StudioId studio) {
        return automations.computeIfAbsent(studio, first -> new TreeMap<>());
    }
}
