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

    /** For those whose time it is today: today as long as something may still go today. */
    public List<LocalDate> assign(Studio studio, Automation automation, int wanted, Instant now) {
        var window = window(studio);
        var today = Oslo.day(now);
        var over = window.on(today)
                .filter(hours -> !Oslo.time(now).isBefore(hours.to()))
                .isPresent();
        return assign(studio, automation, wanted, window, over ? today.plusDays(1) : today);
    }

    /**
     * For those whose time has passed: from the next time on at which the automation writes, so that what an owner switches on
     * in the afternoon begins tomorrow morning.
     */
    public List<LocalDate> assignBacklog(Studio studio, Automation automation, int wanted, Instant now) {
        return assign(studio, automation, wanted, window(studio), firstOfBacklog(automation, now));
    }

    static LocalDate firstOfBacklog(Automation automation, Instant now) {
        var today = Oslo.day(now);
        return now.isAfter(automation.at(today)) ? today.plusDays(1) : today;
    }

    /** @return as many days as wanted, none before the first and each one on which marketing may go, in order */
    private List<LocalDate> assign(
            Studio studio, Automation automation, int wanted, MarketingWindow window, LocalDate first) {
        var turns = new ArrayList<LocalDate>();
        for (var day = first; turns.size() < wanted; day = day.plusDays(1)) {
            if (writesOn(automation, window, day)) {
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

    /**
     * Whether an automation's hour has not passed the end of a day's hours; before their beginning it waits for that. Of an hour
     * that is past the end of every weekday's (the studio narrowed its hours since) what is written waits for the next morning, and
     * any day on which something may go has room for it.
     */
    static boolean writesOn(Automation automation, MarketingWindow window, LocalDate day) {
        return window.on(day)
                .filter(hours -> automation.at(day).isBefore(Oslo.at(day, hours.to()))
                        || automation
                                .content()
                                .rule()
                                .dailyAt()
                                .filter(window::endsBefore)
                                .isPresent())
                .isPresent();
    }

    private MarketingWindow window(Studio studio) {
        return new MarketingWindow(studio.quietHours(), studio.closedDays(), holidays);
    }
}
