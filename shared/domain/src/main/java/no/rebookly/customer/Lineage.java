package no.rebookly.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Where what is known of a customer came from.
 *
 * @param spellings the names by which lists have called her, as they stood there: one seen before changes nothing any more
 * @param traces what imports changed, as long as they can be undone
 * @param absorbed all who were merged into her, also by way of another, oldest first; their history is read with hers
 * @param merges what those who were merged into her, and not by way of another, changed about her, oldest first
 * @param apart who was said not to be the same person, oldest first
 */
public record Lineage(
        SortedSet<String> spellings,
        List<ImportTrace> traces,
        List<CustomerId> absorbed,
        List<MergeTrace> merges,
        List<CustomerId> apart) {
    public static final Lineage NONE =
            new Lineage(Collections.emptySortedSet(), List.of(), List.of(), List.of(), List.of());

    /** Kept at most; a list that calls her by ever new names is no reason to let her item grow. */
    public static final int MOST_SPELLINGS = 10;

    /** Kept at most; the oldest make room. */
    public static final int MOST_APART = 100;

    public Lineage {
        spellings = Collections.unmodifiableSortedSet(new TreeSet<>(spellings));
        traces = List.copyOf(traces);
        absorbed = List.copyOf(absorbed);
        merges = List.copyOf(merges);
        apart = List.copyOf(apart);
    }

    public Optional<ImportTrace> traceOf(String importId) {
        return traces.stream()
                .filter(trace -> trace.importId().equals(importId))
                .findFirst();
    }

    /** In place of an earlier trace of the same import, and without those that nobody can undo any more. */
    public Lineage with(ImportTrace trace, Instant now) {
        var kept = new ArrayList<ImportTrace>();
        for (var each : traces) {
            if (!each.importId().equals(trace.importId()) && each.at().isAfter(now.minus(ImportTrace.KEPT))) {
                kept.add(each);
            }
        }
        kept.add(trace);
        return new Lineage(spellings, kept, absorbed, merges, apart);
    }

    /** After a write that nobody meant as a change of her: who left her at this version finds her unchanged at the next. */
    public Lineage unmoved(long version) {
        return mapTraces(trace -> trace.leftAt() == version ? trace.leaving(version + 1) : trace);
    }

    public Lineage mapTraces(UnaryOperator<ImportTrace> change) {
        return new Lineage(spellings, traces.stream().map(change).toList(), absorbed, merges, apart);
    }

    public Lineage withoutTraceOf(String importId) {
        return new Lineage(
                spellings,
                traces.stream()
                        .filter(trace -> !trace.importId().equals(importId))
                        .toList(),
                absorbed,
                merges,
                apart);
    }

    /** With a spelling more, where there is room for it. */
    public Lineage spelt(String name) {
        var more = new TreeSet<>(spellings);
        if (more.size() < MOST_SPELLINGS) {
            more.add(name);
        }
        return new Lineage(more, traces, absorbed, merges, apart);
    }

    public Lineage spelt(SortedSet<String> exactly) {
        return new Lineage(exactly, traces, absorbed, merges, apart);
    }

    /** With another customer, and with whom that one had absorbed. */
    public Lineage absorbing(Customer other) {
        var more = new LinkedHashSet<>(absorbed);
        more.addAll(other.lineage().absorbed());
        more.add(other.id());
        return new Lineage(spellings, traces, List.copyOf(more), merges, apart);
    }

    public Lineage releasing(Customer other) {
        return new Lineage(
                spellings,
                traces,
                absorbed.stream()
                        .filter(each -> !each.equals(other.id())
                                && !other.lineage().absorbed().contains(each))
                        .toList(),
                merges,
                apart);
    }

    public Optional<MergeTrace> mergeOf(CustomerId removed) {
        return merges.stream().filter(trace -> trace.removed().equals(removed)).findFirst();
    }

    Lineage withMerges(List<MergeTrace> exactly) {
        return new Lineage(spellings, traces, absorbed, exactly, apart);
    }

    /** With or without somebody who was said not to be the same person. */
    public Lineage apart(CustomerId other, boolean isAnother) {
        var changed = new ArrayList<>(apart);
        changed.remove(other);
        if (isAnother) {
            changed.add(other);
        }
        var from = Math.max(0, changed.size() - MOST_APART);
        return new Lineage(spellings, traces, absorbed, merges, changed.subList(from, changed.size()));
    }

    /** Names are personal data. */
    @Override
    public String toString() {
        return "Lineage[…]";
    }
}
