package no.rebookly.testing.link;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.link.Counted;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.TestLink;
import no.rebookly.link.Visitor;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;

/** Links in memory. */
public final class InMemoryLinks implements Links {
    private final ConcurrentHashMap<Code, Link> links = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Code, TestLink> tests = new ConcurrentHashMap<>();

    @Override
    public void add(Link link) {
        links.putIfAbsent(link.code(), link);
    }

    @Override
    public void addTest(TestLink link) {
        tests.putIfAbsent(link.code(), link);
    }

    @Override
    public Optional<TestLink> findTest(Code code, Instant now) {
        return Optional.ofNullable(tests.get(code)).filter(test -> test.isLive(now));
    }

    @Override
    public Optional<Counted> visit(Code code, Visitor visitor, Instant at) {
        var visit = new AtomicReference<@Nullable Counted>();
        links.computeIfPresent(code, (same, link) -> {
            if (!link.leads(at)) {
                return link;
            }
            var after = counted(link, visitor, at);
            var first = link.firstPersonClickAt().isEmpty()
                    && after.firstPersonClickAt().isPresent();
            visit.set(new Counted(
                    link.target().orElseThrow(), link.studio(), first ? Optional.of(link.number()) : Optional.empty()));
            return after;
        });
        return Optional.ofNullable(visit.get()).or(() -> visitTest(code, at));
    }

    private Optional<Counted> visitTest(Code code, Instant at) {
        return findTest(code, at)
                .flatMap(test -> test.target().map(target -> new Counted(target, test.studio(), Optional.empty())));
    }

    private static Link counted(Link link, Visitor visitor, Instant at) {
        var as = visitor == Visitor.PERSON && at.isBefore(link.personFrom()) ? Visitor.UNKNOWN : visitor;
        var clicks = new HashMap<>(link.clicks());
        clicks.merge(as, 1L, Long::sum);
        var first =
                as == Visitor.PERSON ? link.firstPersonClickAt().or(() -> Optional.of(at)) : link.firstPersonClickAt();
        return changed(link, link.personFrom(), clicks, first, link.optedOutAt());
    }

    @Override
    public Optional<Link> find(Code code) {
        return Optional.ofNullable(links.get(code));
    }

    @Override
    public Map<Code, Link> findAll(Collection<Code> codes) {
        var found = new HashMap<Code, Link>();
        codes.forEach(code -> find(code).ifPresent(link -> found.put(code, link)));
        return found;
    }

    @Override
    public List<Link> ofCustomer(StudioId studio, CustomerId customer) {
        return links.values().stream()
                .filter(link -> link.studio().equals(studio) && link.customer().equals(customer))
                .toList();
    }

    @Override
    public void personFrom(Code code, Instant instant) {
        links.computeIfPresent(
                code,
                (same, link) -> changed(link, instant, link.clicks(), link.firstPersonClickAt(), link.optedOutAt()));
    }

    @Override
    public void optedOut(Code code, Instant at) {
        links.computeIfPresent(
                code,
                (same, link) -> changed(
                        link,
                        link.personFrom(),
                        link.clicks(),
                        link.firstPersonClickAt(),
                        link.optedOutAt().or(() -> Optional.of(at))));
    }

    @Override
    public void resumed(Code code) {
        links.computeIfPresent(
                code,
                (same, link) ->
                        changed(link, link.personFrom(), link.clicks(), link.firstPersonClickAt(), Optional.empty()));
    }

    private static Link changed(
            Link link,
            Instant personFrom,
            Map<Visitor, Long> clicks,
            Optional<Instant> firstPersonClickAt,
            Optional<Instant> optedOutAt) {
        return new Link(
                link.code(),
                link.studio(),
                link.source(),
                link.customer(),
                link.number(),
                link.kind(),
                link.target(),
                link.plannedAt(),
                personFrom,
                link.targetUntil(),
                clicks,
                firstPersonClickAt,
                optedOutAt);
    }
}
