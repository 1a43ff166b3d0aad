package no.rebookly.customer;

import java.time.Duration;
import java.time.Instant;
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
 */
public record ImportTrace(
        String importId,
        Instant at,
        boolean brought,
        Optional<Renaming> named,
        SortedSet<String> spellingsAdded,
        SortedSet<String> tagsAdded,
        List<Visit> visitsReplaced,
        List<Appointment> appointmentsReplaced) {
    /** An import can be undone for a day; an undoing that began at its end may take its time. */
    public static final Duration KEPT = Duration.ofDays(2);

    public ImportTrace {
        spellingsAdded = Collections.unmodifiableSortedSet(new TreeSet<>(spellingsAdded));
        tagsAdded = Collections.unmodifiableSortedSet(new TreeSet<>(tagsAdded));
        visitsReplaced = List.copyOf(visitsReplaced);
        appointmentsReplaced = List.copyOf(appointmentsReplaced);
    }

    public static ImportTrace of(String importId, Instant at, boolean brought) {
        return new ImportTrace(
                importId,
                at,
                brought,
                Optional.empty(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                List.of(),
                List.of());
    }

    /** A changed name. */
    public record Renaming(CustomerName from, CustomerName to) {}

    /** Names and tags are personal data. */
    @Override
    public String toString() {
        return "ImportTrace[" + importId + "]";
    }
}
