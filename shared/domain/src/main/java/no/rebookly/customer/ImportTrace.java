package no.rebookly.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one import changed about a customer beside the visits, appointments and ledger lines that name it as their source: what
 * undoing it needs to know.
 *
 * @param at when the import was committed
 * @param brought whether the customer came with it
 * @param named when it changed her name: from what to what
 * @param spellingsAdded of {@link Lineage#spellings}
 * @param tagsAdded those that were not there before
 * @param visitsReplaced visits that its rows told more of, as they were before
 * @param appointmentsReplaced appointments of earlier imports that it moved, as they were before
 * @param foundAt her version before it first wrote her; 0 when it brought her
 * @param leftAt her version once it had written her last: at a later one somebody else has written her since
 * @param stayed the import was undone, and she stayed for what has happened to her since
 */
public record ImportTrace(
        String importId,
        Instant at,
        boolean brought,
        Optional<Renaming> named,
        SortedSet<String> spellingsAdded,
        SortedSet<String> tagsAdded,
        List<Visit> visitsReplaced,
        List<Appointment> appointmentsReplaced,
        long foundAt,
        long leftAt,
        boolean stayed) {
    /** An import can be undone for a day; an undoing that began at its end may take its time. */
    public static final Duration KEPT = Duration.ofDays(2);

    public ImportTrace {
        spellingsAdded = Collections.unmodifiableSortedSet(new TreeSet<>(spellingsAdded));
        tagsAdded = Collections.unmodifiableSortedSet(new TreeSet<>(tagsAdded));
        visitsReplaced = List.copyOf(visitsReplaced);
        appointmentsReplaced = List.copyOf(appointmentsReplaced);
    }

    /** @param foundAt 0 for a customer whom it brings */
    public static ImportTrace of(String importId, Instant at, long foundAt) {
        return new ImportTrace(
                importId,
                at,
                foundAt == 0,
                Optional.empty(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                List.of(),
                List.of(),
                foundAt,
                0,
                false);
    }

    public ImportTrace tagged(SortedSet<String> added) {
        return new ImportTrace(
                importId,
                at,
                brought,
                named,
                spellingsAdded,
                and(tagsAdded, added),
                visitsReplaced,
                appointmentsReplaced,
                foundAt,
                leftAt,
                stayed);
    }

    /** Of several changes of the name only the first one and the last one count. */
    public ImportTrace renamed(CustomerName from, CustomerName to, SortedSet<String> added) {
        var first = named.map(Renaming::from).orElse(from);
        return new ImportTrace(
                importId,
                at,
                brought,
                Optional.of(new Renaming(first, to)),
                and(spellingsAdded, added),
                tagsAdded,
                visitsReplaced,
                appointmentsReplaced,
                foundAt,
                leftAt,
                stayed);
    }

    /** The earlier renaming's name was taken back, and with it what a later one began with. */
    public ImportTrace with(Renaming other) {
        return new ImportTrace(
                importId,
                at,
                brought,
                Optional.of(other),
                spellingsAdded,
                tagsAdded,
                visitsReplaced,
                appointmentsReplaced,
                foundAt,
                leftAt,
                stayed);
    }

    public ImportTrace replacing(List<Visit> visits, List<Appointment> appointments) {
        return new ImportTrace(
                importId, at, brought, named, spellingsAdded, tagsAdded, visits, appointments, foundAt, leftAt, stayed);
    }

    public ImportTrace replacing(Visit known) {
        return replacing(and(visitsReplaced, known), appointmentsReplaced);
    }

    public ImportTrace replacing(Appointment known) {
        return replacing(visitsReplaced, and(appointmentsReplaced, known));
    }

    public ImportTrace leaving(long version) {
        return new ImportTrace(
                importId,
                at,
                brought,
                named,
                spellingsAdded,
                tagsAdded,
                visitsReplaced,
                appointmentsReplaced,
                foundAt,
                version,
                stayed);
    }

    /** What is left of it once it was undone and she stayed. */
    public ImportTrace staying() {
        var nothing = of(importId, at, foundAt);
        return new ImportTrace(
                importId,
                at,
                brought,
                Optional.empty(),
                nothing.spellingsAdded,
                nothing.tagsAdded,
                List.of(),
                List.of(),
                foundAt,
                leftAt,
                true);
    }

    private static SortedSet<String> and(SortedSet<String> some, SortedSet<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> and(List<T> some, T one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    /** A changed name. */
    public record Renaming(CustomerName from, CustomerName to) {}

    /** Names and tags are personal data. */
    @Override
    public String toString() {
        return "ImportTrace[" + importId + "]";
    }
}
