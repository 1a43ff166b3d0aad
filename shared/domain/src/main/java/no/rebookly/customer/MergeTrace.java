package no.rebookly.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.rebookly.phone.PhoneNumber;

/**
 * What merging another customer into this one changed beside her history: what parting them needs to know.
 *
 * @param id names the merge, so that a request that is tried again knows its own
 * @param named when the other one's name was chosen
 * @param numbered when the other one's number was chosen
 * @param spellings of {@link Lineage#spellings}
 */
public record MergeTrace(
        String id,
        CustomerId removed,
        Instant at,
        Optional<Named> named,
        Optional<Numbered> numbered,
        Brought tags,
        Brought spellings) {
    /** A name that was taken over, and the one that stood there before. */
    public record Named(CustomerName from, CustomerName to) {}

    /** A number that was taken over, and the one that stood there before. */
    public record Numbered(PhoneNumber from, PhoneNumber to) {
        @Override
        public String toString() {
            return "Numbered[…]";
        }
    }

    /**
     * Words that the other one had.
     *
     * @param added those that would not be there without her
     */
    public record Brought(SortedSet<String> all, SortedSet<String> added) {
        public static final Brought NOTHING = new Brought(Collections.emptySortedSet(), Collections.emptySortedSet());

        public Brought {
            all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
            added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        }

        Brought adding(String word) {
            var more = new TreeSet<>(added);
            more.add(word);
            return new Brought(all, more);
        }

        @Override
        public String toString() {
            return "Brought[…]";
        }
    }

    MergeTrace with(Optional<Named> other) {
        return new MergeTrace(id, removed, at, other, numbered, tags, spellings);
    }

    MergeTrace withNumbered(Optional<Numbered> other) {
        return new MergeTrace(id, removed, at, named, other, tags, spellings);
    }

    MergeTrace withTags(Brought other) {
        return new MergeTrace(id, removed, at, named, numbered, other, spellings);
    }

    MergeTrace withSpellings(Brought other) {
        return new MergeTrace(id, removed, at, named, numbered, tags, other);
    }

    /** Names, numbers and tags are personal data. */
    @Override
    public String toString() {
        return "MergeTrace[" + id + "]";
    }
}
