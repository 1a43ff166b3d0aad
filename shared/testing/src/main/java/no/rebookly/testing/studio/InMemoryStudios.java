package no.rebookly.testing.studio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Studios in memory. */
public final class InMemoryStudios implements Studios {
    private final Map<StudioId, Studio> studios = new HashMap<>();
    private final Map<StudioId, SenderIdentity> senders = new HashMap<>();

    /** As a sign-up does. */
    public synchronized void add(Studio studio) {
        studios.put(studio.id(), studio);
    }

    @Override
    public synchronized Optional<Studio> find(StudioId id) {
        return Optional.ofNullable(studios.get(id));
    }

    @Override
    public synchronized boolean change(Studio changed) {
        var stored = studios.get(changed.id());
        if (stored == null || stored.version() != changed.version()) {
            return false;
        }
        studios.put(changed.id(), changed.withVersion(changed.version() + 1));
        return true;
    }

    @Override
    public synchronized Optional<SenderIdentity> sender(StudioId id) {
        return Optional.ofNullable(senders.get(id));
    }

    @Override
    public synchronized boolean saveSender(SenderIdentity identity) {
        var stored = sender(identity.studio()).map(SenderIdentity::version).orElse(0L);
        if (stored != identity.version()) {
            return false;
        }
        senders.put(identity.studio(), identity.withVersion(identity.version() + 1));
        return true;
    }
}
