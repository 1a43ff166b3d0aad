package no.rebookly.automation;

import java.time.LocalTime;
import java.util.Optional;

/** When an automation writes to a customer. */
public sealed interface Rule {
    AutomationKind kind();

    /** When it writes on a day, by the studio's wall clock; empty for a reminder, whose hour is each appointment's own. */
    default Optional<LocalTime> dailyAt() {
        return switch (this) {
            case Rebook rule -> Optional.of(rule.atTime());
            case WinBack rule -> Optional.of(rule.atTime());
            case AppointmentReminder rule -> Optional.empty();
        };
    }

    /**
     * So long after the last visit.
     *
     * @param category the visits it looks at; empty for all
     * @param ownRhythm the customer's own middle gap instead of the weeks, once there are three visits, within
     *     {@link #SHORTEST_GAP_DAYS} and {@link #LONGEST_GAP_DAYS}
     * @param atTime on the studio's wall clock
     */
    record Rebook(int afterWeeks, Optional<String> category, boolean ownRhythm, LocalTime atTime) implements Rule {
        public static final int SHORTEST_GAP_DAYS = 14;
        public static final int LONGEST_GAP_DAYS = 26 * 7;

        public Rebook {
            check(1, afterWeeks, MOST_WEEKS);
        }

        @Override
        public AutomationKind kind() {
            return AutomationKind.REBOOK;
        }
    }

    /**
     * So long after the last visit, and again after a pause that grows: the second try after {@code pauseWeeks}, the third
     * after twice as many.
     */
    record WinBack(int afterWeeks, int tries, int pauseWeeks, LocalTime atTime) implements Rule {
        public static final int MOST_TRIES = 5;
        public static final int LONGEST_PAUSE_WEEKS = 52;

        public WinBack {
            check(1, afterWeeks, MOST_WEEKS);
            check(1, tries, MOST_TRIES);
            check(1, pauseWeeks, LONGEST_PAUSE_WEEKS);
        }

        @Override
        public AutomationKind kind() {
            return AutomationKind.WIN_BACK;
        }
    }

    /** So many hours before a booked time, by the wall clock: 24 hours before ten o'clock is ten o'clock, summer time or not. */
    record AppointmentReminder(int hoursBefore) implements Rule {
        public static final int MOST_HOURS = 14 * 24;

        public AppointmentReminder {
            check(1, hoursBefore, MOST_HOURS);
        }

        @Override
        public AutomationKind kind() {
            return AutomationKind.APPOINTMENT_REMINDER;
        }
    }

    /** Nobody who stayed away for two years is reminded any more: see {@link FindOccasion}. */
    int MOST_WEEKS = 104;

    private static void check(int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("a rule is out of bounds");
        }
    }
}
