package no.rebookly.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one automation has done about a customer.
 *
 * @param told the names of the occasions that were planned for, or decided against for good
 * @param lastAt when the last of them was planned
 * @param notBefore when to look again: a later day's turn, or the end of a frequency cap
 * @param turn the day whose daily maximum has a place for her
 */
public record Mark(List<String> told, Optional<Instant> lastAt, Optional<Instant> notBefore, Optional<LocalDate> turn) {
    public static final Mark NONE = new Mark(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** More occasions than any rule has open at once: upcoming appointments are at most ten, tries at most five. */
    private static final int MOST = 12;

    public Mark {
        told = List.copyOf(told.subList(Math.max(0, told.size() - MOST), told.size()));
    }

    public boolean hasTold(Occasion occasion) {
        return told.contains(occasion.name());
    }

    /** The occasion is settled: planned for, or decided against for good. */
    public Mark told(Occasion occasion, Instant at) {
        var all = new java.util.ArrayList<>(told);
        if (!all.contains(occasion.name())) {
            all.add(occasion.name());
        }
        return new Mark(all, Optional.of(at), Optional.empty(), Optional.empty());
    }

    /** As if it had never been: what it was for is no more. */
    public Mark forgetting(String occasion) {
        return new Mark(told.stream().filter(name -> !name.equals(occasion)).toList(), lastAt, notBefore, turn);
    }

    public Mark later(Instant instant) {
        return new Mark(told, lastAt, Optional.of(instant), Optional.empty());
    }

    /** On another day, whose place is hers. */
    public Mark onTurn(LocalDate day, Instant at) {
        return new Mark(told, lastAt, Optional.of(at), Optional.of(day));
    }
}
