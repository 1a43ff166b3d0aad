package no.rebookly.testing.segment;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.segment.Segment;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.Segments;
import no.rebookly.studio.StudioId;

/** Segments in a map; may be shared by threads. */
public final class InMemorySegments implements Segments {
    private final Map<StudioId, NavigableMap<String, Segment>> segments = new HashMap<>();

    @Override
    public synchronized void add(Segment segment) {
        of(segment.studio()).putIfAbsent(segment.id().value(), segment.withVersion(1));
    }

    @Override
    public synchronized Optional<Segment> find(StudioId studio, SegmentId id) {
        return Optional.ofNullable(of(studio).get(id.value()));
    }

    @Override
    public synchronized Page<Segment> list(StudioId studio, PageRequest page) {
        var rest = page.position().map(last -> of(studio).tailMap(last, false)).orElseGet(() -> of(studio));
        var items = rest.values().stream().limit(page.limit()).toList();
        var more = items.size() < rest.size();
        return new Page<>(items, more ? Optional.of(items.getLast().id().value()) : Optional.empty());
    }

    @Override
    public synchronized boolean change(Segment changed) {
        if (!isCurrent(changed)) {
            return false;
        }
        of(changed.studio()).put(changed.id().value(), changed.withVersion(changed.version() + 1));
        return true;
    }

    @Override
    public synchronized boolean remove(Segment segment) {
        if (!isCurrent(segment)) {
            return false;
        }
        of(segment.studio()).remove(segment.id().value());
        return true;
    }

    private boolean isCurrent(Segment segment) {
        return find(segment.studio(), segment.id())
                .filter(present -> present.version() == segment.version())
                .isPresent();
    }

    private NavigableMap<String, Segment> of(StudioId studio) {
        return segments.computeIfAbsent(studio, first -> new TreeMap<>());
    }
}
