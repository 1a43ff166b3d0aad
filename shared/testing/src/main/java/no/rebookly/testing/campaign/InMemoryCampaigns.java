package no.rebookly.testing.campaign;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.Campaigns;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** Campaigns in a map; may be shared by threads. */
public final class InMemoryCampaigns implements Campaigns {
    private final Map<StudioId, NavigableMap<String, Campaign>> campaigns = new HashMap<>();

    @Override
    public synchronized void add(Campaign campaign) {
        of(campaign.studio()).putIfAbsent(campaign.id().value(), campaign.withVersion(1));
    }

    @Override
    public synchronized Optional<Campaign> find(StudioId studio, CampaignId id) {
        return Optional.ofNullable(of(studio).get(id.value()));
    }

    @Override
    public synchronized Page<Campaign> list(StudioId studio, PageRequest page) {
        var rest = page.position().map(last -> of(studio).tailMap(last, false)).orElseGet(() -> of(studio));
        var items = rest.values().stream().limit(page.limit()).toList();
        var more = items.size() < rest.size();
        return new Page<>(items, more ? Optional.of(items.getLast().id().value()) : Optional.empty());
    }

    @Override
    public synchronized boolean change(Campaign changed) {
        if (!isCurrent(changed)) {
            return false;
        }
        of(changed.studio()).put(changed.id().value(), changed.withVersion(changed.version() + 1));
        return true;
    }

    @Override
    public synchronized boolean remove(Campaign campaign) {
        if (!isCurrent(campaign)) {
            return false;
        }
        of(campaign.studio()).remove(campaign.id().value());
        return true;
    }

    private boolean isCurrent(Campaign campaign) {
        return find(campaign.studio(), campaign.id())
                .filter(present -> present.version() == campaign.version())
                .isPresent();
    }

    private NavigableMap<String, Campaign> of(StudioId studio) {
        return campaigns.computeIfAbsent(studio, first -> new TreeMap<>());
    }
}
