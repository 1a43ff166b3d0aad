package no.rebookly.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import no.rebookly.phone.PhoneNumber;

/**
 * Puts the names, numbers and tags of two customers together and parts them again, in whatever order: what a merge brought and
 * a later one would have brought too stays until that one is undone as well. Visits, facts and basis are read and counted elsewhere.
 */
final class Joining {
    private Joining() {}

    /** @param tagsLeftOut for which there was no room */
    record Joined(Customer kept, SortedSet<String> tagsLeftOut) {}

    static Joined join(Customer keep, Customer remove, MergeChoice choice, String id, Instant now) {
        var name = choice.name().of(keep, remove).name();
        var phone = choice.phone().of(keep, remove).phone();
        var tags = together(keep.tags(), remove.tags(), Customer.MOST_TAGS);
        var called = new TreeSet<>(remove.lineage().spellings());
        called.add(remove.name().value());
        var spellings = together(keep.lineage().spellings(), called, Lineage.MOST_SPELLINGS);
        var trace = new MergeTrace(
                id,
                remove.id(),
                now,
                choice.name() == MergeChoice.Side.REMOVE
                        ? Optional.of(new MergeTrace.Named(keep.name(), name))
                        : Optional.empty(),
                choice.phone() == MergeChoice.Side.REMOVE
                        ? Optional.of(new MergeTrace.Numbered(keep.phone(), phone))
                        : Optional.empty(),
                new MergeTrace.Brought(remove.tags(), without(tags, keep.tags())),
                new MergeTrace.Brought(called, without(spellings, keep.lineage().spellings())));
        var traces = new ArrayList<>(keep.lineage().merges());
        traces.add(trace);
        var kept = keep.with(name)
                .with(phone)
                .with(tags)
                .with(keep.lineage().absorbing(remove).spelt(spellings).withMerges(traces));
        return new Joined(kept, without(remove.tags(), tags));
    }

    /** What she would be if the other one had never been merged into her; what was changed by hand since stays. */
    static Customer part(Customer keep, Customer remove) {
        var gone = keep.lineage().mergeOf(remove.id()).orElseThrow();
        var lineage = keep.lineage().releasing(remove);
        var later = new ArrayList<>(lineage.merges());
        var at = later.indexOf(gone);
        later.remove(at);
        var name = gone.named().isPresent() ? rename(later, at, gone.named().get(), keep.name()) : keep.name();
        var phone = gone.numbered().isPresent()
                ? renumber(later, at, gone.numbered().get(), keep.phone())
                : keep.phone();
        var tags = takeBack(later, gone.tags(), keep.tags(), MergeTrace::tags, MergeTrace::withTags);
        var spellings = takeBack(
                later, gone.spellings(), lineage.spellings(), MergeTrace::spellings, MergeTrace::withSpellings);
        return keep.with(name)
                .with(phone)
                .with(tags)
                .with(lineage.spelt(spellings).withMerges(later));
    }

    /** A later merge that took over a name too goes back to the one before. */
    private static CustomerName rename(List<MergeTrace> traces, int from, MergeTrace.Named gone, CustomerName now) {
        for (var i = from; i < traces.size(); i++) {
            var next = traces.get(i).named();
            if (next.isPresent()) {
                if (next.get().from().equals(gone.to())) {
                    var before = new MergeTrace.Named(gone.from(), next.get().to());
                    traces.set(i, traces.get(i).with(Optional.of(before)));
                }
                return now;
            }
        }
        return now.equals(gone.to()) ? gone.from() : now;
    }

    private static PhoneNumber renumber(List<MergeTrace> traces, int from, MergeTrace.Numbered gone, PhoneNumber now) {
        for (var i = from; i < traces.size(); i++) {
            var next = traces.get(i).numbered();
            if (next.isPresent()) {
                if (next.get().from().equals(gone.to())) {
                    var before = new MergeTrace.Numbered(gone.from(), next.get().to());
                    traces.set(i, traces.get(i).withNumbered(Optional.of(before)));
                }
                return now;
            }
        }
        return now.equals(gone.to()) ? gone.from() : now;
    }

    /** Somebody else who brought the same word answers for it from now on. */
    private static SortedSet<String> takeBack(
            List<MergeTrace> traces,
            MergeTrace.Brought gone,
            SortedSet<String> present,
            Function<MergeTrace, MergeTrace.Brought> read,
            With write) {
        var left = new TreeSet<>(present);
        for (var word : gone.added()) {
            var heir = traces.stream()
                    .filter(trace -> read.apply(trace).all().contains(word))
                    .findFirst();
            if (heir.isEmpty()) {
                left.remove(word);
            } else if (present.contains(word)) {
                var trace = heir.get();
                traces.set(
                        traces.indexOf(trace),
                        write.with(trace, read.apply(trace).adding(word)));
            }
        }
        return left;
    }

    /** A trace with other words. */
    @FunctionalInterface
    private interface With {
        MergeTrace with(MergeTrace trace, MergeTrace.Brought words);
    }

    private static SortedSet<String> together(SortedSet<String> own, SortedSet<String> others, int most) {
        var all = new TreeSet<>(own);
        for (var word : others) {
            if (all.size() < most) {
                all.add(word);
            }
        }
        return all;
    }

    private static SortedSet<String> without(SortedSet<String> words, SortedSet<String> those) {
        var rest = new TreeSet<>(words);
        rest.removeAll(those);
        return rest;
    }
}
