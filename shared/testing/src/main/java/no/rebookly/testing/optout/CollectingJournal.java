package no.rebookly.testing.optout;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.rebookly.link.Code;
import no.rebookly.number.NumberKey;
import no.rebookly.optout.Choice;
import no.rebookly.optout.Journal;
import no.rebookly.studio.StudioId;

/** Keeps the lines for a test to look at. */
public final class CollectingJournal implements Journal {
    public record Line(StudioId studio, NumberKey number, Choice choice, Code by, Instant at) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    @Override
    public void chosen(StudioId studio, NumberKey number, Choice choice, Code by, Instant at) {
        lines.add(new Line(studio, number, choice, by, at));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
