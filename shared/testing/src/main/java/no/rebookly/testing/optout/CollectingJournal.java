package no.rebookly.testing.optout;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.number.NumberKey;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Choice;
import no.rebookly.optout.Journal;
import no.rebookly.studio.StudioId;

/** Keeps the lines for a test to look at. */
public final class CollectingJournal implements Journal {
    public record Line(StudioId studio, NumberKey number, Choice choice, Code by, Instant at) {}

    public record Merged(StudioId studio, NumberKey number, OptOut choice, CustomerId removed) {}

    private final Set<CustomerId> erased = ConcurrentHashMap.newKeySet();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<Merged> merges = new CopyOnWriteArrayList<>();

    @Override
    public void chosen(StudioId studio, NumberKey number, Choice choice, Code by, Instant at) {
        lines.add(new Line(studio, number, choice, by, at));
    }

    @Override
    public void merged(StudioId studio, NumberKey number, OptOut choice, CustomerId removed, Instant at) {
        merges.add(new Merged(studio, number, choice, removed));
    }

    @Override
    public void erased(StudioId studio, CustomerId customer, Instant at) {
        erased.add(customer);
    }

    public Set<CustomerId> erased() {
        return Set.copyOf(erased);
    }

    public List<Merged> merges() {
        return List.copyOf(merges);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
