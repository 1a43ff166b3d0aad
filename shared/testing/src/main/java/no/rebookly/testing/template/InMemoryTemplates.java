package no.rebookly.testing.template;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import no.rebookly.template.Template;
import no.rebookly.template.TemplateId;
import no.rebookly.template.Templates;

/** Templates in a map; may be shared by threads. */
public final class InMemoryTemplates implements Templates {
    private final Map<StudioId, NavigableMap<String, Template>> templates = new HashMap<>();

    @Override
    public synchronized void add(Template template) {
        of(template.studio()).putIfAbsent(template.id().value(), template.withVersion(1));
    }

    @Override
    public synchronized Optional<Template> find(StudioId studio, TemplateId id) {
        return Optional.ofNullable(of(studio).get(id.value()));
    }

    @Override
    public synchronized Page<Template> list(StudioId studio, PageRequest page) {
        var rest = page.position().map(last -> of(studio).tailMap(last, false)).orElseGet(() -> of(studio));
        var items = rest.values().stream().limit(page.limit()).toList();
        var more = items.size() < rest.size();
        return new Page<>(items, more ? Optional.of(items.getLast().id().value()) : Optional.empty());
    }

    @Override
    public synchronized boolean change(Template changed) {
        if (!isCurrent(changed)) {
            return false;
        }
        of(changed.studio()).put(changed.id().value(), changed.withVersion(changed.version() + 1));
        return true;
    }

    @Override
    public synchronized boolean remove(Template template) {
        if (!isCurrent(template)) {
            return false;
        }
        of(template.studio()).remove(template.id().value());
        return true;
    }

    private boolean isCurrent(Template template) {
        return find(template.studio(), template.id())
                .filter(present -> present.version() == template.version())
                .isPresent();
    }

    private NavigableMap<String, Template> of(StudioId studio) {
        return templates.computeIfAbsent(studio, first -> new TreeMap<>());
    }
}
