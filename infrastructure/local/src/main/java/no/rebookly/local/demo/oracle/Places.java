package no.rebookly.local.demo.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** How many a rule still writes to on a day. */
final class Places {
    private final MarketingRule rule;
    private final SendingHours hours;
    private final Map<LocalDate, Integer> taken = new HashMap<>();

    Places(MarketingRule rule, SendingHours hours) {
        this.rule = rule;
        this.hours = hours;
    }

    /** The first day from this one on that has a place left. */
    LocalDate firstFree(LocalDate from) {
        var day = from;
        while (!hours.writesOn(day, rule.at()) || taken.getOrDefault(day, 0) >= rule.daily()) {
            day = day.plusDays(1);
        }
        return day;
    }

    void take(LocalDate day) {
        taken.merge(day, 1, Integer::sum);
    }
}
