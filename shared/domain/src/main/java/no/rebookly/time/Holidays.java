package no.rebookly.time;

import java.time.LocalDate;
import java.util.Optional;
import no.rebookly.language.Words;

/** Norway's public holidays (lov om helligdager § 2, lov om 1. og 17. mai); an ordinary Sunday is none of them. */
public interface Holidays {
    /** The name of the holiday that this day is, if it is one. */
    Optional<Words> on(LocalDate day);

    default boolean isHoliday(LocalDate day) {
        return on(day).isPresent();
    }
}
