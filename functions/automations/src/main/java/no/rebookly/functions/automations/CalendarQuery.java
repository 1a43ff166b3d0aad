package no.rebookly.functions.automations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import no.rebookly.automation.ShowCalendar;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.time.Oslo;

/** Which days of the calendar are asked for: without any, today and the four weeks after it. */
record CalendarQuery(LocalDate from, LocalDate to) {
    private static final int USUAL_DAYS = 28;

    static CalendarQuery of(Request request) {
        var from = request.query("from").map(CalendarQuery::day).orElseGet(() -> Oslo.day(request.now()));
        var to = request.query("to").map(CalendarQuery::day).orElseGet(() -> from.plusDays(USUAL_DAYS - 1L));
        if (to.isBefore(from) || !to.isBefore(from.plusDays(ShowCalendar.MOST_DAYS))) {
            throw Problems.BAD_QUERY.asException();
        }
        return new CalendarQuery(from, to);
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw Problems.BAD_QUERY.asException();
        }
        throw Problems.BAD_QUERY.asException();
    }
}
