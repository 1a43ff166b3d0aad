package no.rebookly.customer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How regularly somebody comes.
 *
 * @param visits on different days
 * @param gapDays the middle one of the gaps between them (of an even number the shorter of the two in the middle), once there
 *     are {@link #FEWEST} visits: fewer tell no habit
 */
public record Rhythm(LocalDate lastVisit, int visits, Optional<Integer> gapDays) {
    public static final int FEWEST = 3;

    /** @param visits at least one, in any order */
    public static Rhythm of(Collection<LocalDate> visits) {
        var days = new ArrayList<>(new TreeSet<>(visits));
        var gaps = new ArrayList<Integer>();
        for (var i = 1; i < days.size(); i++) {
            gaps.add(Math.toIntExact(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))));
        }
        gaps.sort(null);
        return new Rhythm(
                days.getLast(),
                days.size(),
                days.size() < FEWEST ? Optional.empty() : Optional.of(gaps.get((gaps.size() - 1) / 2)));
    }
}
