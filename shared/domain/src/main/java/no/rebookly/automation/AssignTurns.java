package no.rebookly.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.rebookly.studio.Studio;
import no.rebookly.time.Holidays;
import no.rebookly.time.MarketingWindow;
import no.rebookly.time.Oslo;

/** Gives everybody of a queue a day, in the order of the queue, on which an automation's daily maximum has a place for them. */
public final class AssignTurns {
    private final DailyPlaces places;
    private final Holidays holidays;

    public AssignTurns(DailyPlaces places, Holidays holidays) {
        this.places = places;
        this.holidays = holidays;
    }

    /** @return as many days as wanted, each today or later and one on which marketing may go, in order */
    public List<LocalDate> assign(Studio studio, Automation automation, int wanted, Instant now) {
        var window = new MarketingWindow(studio.quietHours(), studio.closedDays(), holidays);
        var turns = new ArrayList<LocalDate>();
        for (var day = first(window, now); turns.size() < wanted; day = day.plusDays(1)) {
            if (window.on(day).isPresent()) {
                var taken = places.take(
                        studio.id(),
                        automation.id(),
                        day,
                        wanted - turns.size(),
                        automation.content().dailyMaximum());
                for (var place = 0; place < taken; place++) {
                    turns.add(day);
                }
            }
        }
        return turns;
    }

    /** Today as long as something may still go today. */
    private static LocalDate first(MarketingWindow window, Instant now) {
        var today = Oslo.day(now);
        var over = window.on(today)
                .filter(hours -> !Oslo.time(now).isBefore(hours.to()))
                .isPresent();
        return over ? today.plusDays(1) : today;
    }
}
