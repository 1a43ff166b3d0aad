package no.rebookly.aws.holidays;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.language.Words;
import no.rebookly.time.Holidays;

/** Norway's holidays as Jollyday keeps them; a year is worked out once. It has no Bokmål names, so they are here. */
public final class JollydayHolidays implements Holidays {
    private static final Words UNNAMED = new Words("helligdag", "public holiday");
    private static final Map<String, Words> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", new Words("1. nyttårsdag", "New Year's Day")),
            Map.entry("christian.MAUNDY_THURSDAY", new Words("skjærtorsdag", "Maundy Thursday")),
            Map.entry("christian.GOOD_FRIDAY", new Words("langfredag", "Good Friday")),
            Map.entry("christian.EASTER", new Words("1. påskedag", "Easter Sunday")),
            Map.entry("christian.EASTER_MONDAY", new Words("2. påskedag", "Easter Monday")),
            Map.entry("LABOUR_DAY", new Words("1. mai", "Labour Day")),
            Map.entry("CONSTITUTION_DAY", new Words("17. mai", "Constitution Day")),
            Map.entry("christian.ASCENSION_DAY", new Words("Kristi himmelfartsdag", "Ascension Day")),
            Map.entry("christian.PENTECOST", new Words("1. pinsedag", "Whit Sunday")),
            Map.entry("christian.WHIT_MONDAY", new Words("2. pinsedag", "Whit Monday")),
            Map.entry("CHRISTMAS", new Words("1. juledag", "Christmas Day")),
            Map.entry("STEPHENS", new Words("2. juledag", "Boxing Day")));

    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
    private final Map<Integer, Map<LocalDate, Words>> years = new ConcurrentHashMap<>();

    @Override
    public Optional<Words> on(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::read).get(day));
    }

    private Map<LocalDate, Words> read(int year) {
        // Two holidays can meet (17 May and Whit Monday in 2027): which of the names is told does not matter.
        return calendar.getHolidays(Year.of(year)).stream()
                .collect(toUnmodifiableMap(Holiday::getDate, JollydayHolidays::name, (first, second) -> first));
    }

    private static Words name(Holiday holiday) {
        return NAMES.getOrDefault(holiday.getPropertiesKey(), UNNAMED);
    }
}
