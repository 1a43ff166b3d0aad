package no.rebookly.testing.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Imports;
import no.rebookly.studio.StudioId;

/** Imports in a map; may be shared by threads. */
public class InMemoryImports implements Imports {
    private final Map<ImportId, Import> imports = new HashMap<>();

    @Override
    public synchronized void add(Import added) {
        imports.putIfAbsent(added.id(), at(added, 1));
    }

    @Override
    public synchronized Optional<Import> find(StudioId studio, ImportId id) {
        return Optional.ofNullable(imports.get(id))
                .filter(found -> found.studio().equals(studio));
    }

    @Override
    public synchronized boolean change(Import changed) {
        var present = imports.get(changed.id());
        if (present == null || present.version() != changed.version()) {
            return false;
        }
        imports.put(changed.id(), at(changed, changed.version() + 1));
        return true;
    }

    private static Import at(Import from, long version) {
        return new Import(
                from.studio(),
                from.id(),
                from.kind(),
                from.fileName(),
                from.size(),
                from.state(),
                from.contents(),
                from.mapping(),
                from.marketing(),
                from.sharedNumbers(),
                from.counts(),
                from.job(),
                from.problem(),
                from.createdAt(),
                from.committed(),
                version);
    }
}
