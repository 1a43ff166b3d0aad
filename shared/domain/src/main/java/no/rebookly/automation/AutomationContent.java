package no.rebookly.automation;

import java.util.Optional;
import no.rebookly.filter.Filter;
import no.rebookly.segment.SegmentId;

/**
 * What an owner writes of an automation.
 *
 * @param filter whom it may write to among those its rule finds; empty for everybody; of the segment, as last copied, where
 *     there is one
 * @param segment whose filter it is, copied when it is previewed, so that what goes live is what was seen
 * @param text a template, in the form in which it was written
 * @param dailyMaximum how many marketing messages it plans for one day at most; a reminder of a booked time cannot wait for
 *     another day, so reminders are not counted
 */
public record AutomationContent(
        String name, Rule rule, Optional<Filter> filter, Optional<SegmentId> segment, String text, int dailyMaximum) {
    public static final int LONGEST_NAME = 100;
    public static final int LARGEST_DAILY_MAXIMUM = 1_000;
    public static final int DEFAULT_DAILY_MAXIMUM = 20;

    public AutomationContent {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name of an automation");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("an automation has a text");
        }
        if (dailyMaximum < 1 || dailyMaximum > LARGEST_DAILY_MAXIMUM) {
            throw new IllegalArgumentException("not a daily maximum");
        }
    }

    public AutomationContent named(String other) {
        return new AutomationContent(other, rule, filter, segment, text, dailyMaximum);
    }

    public AutomationContent to(Filter other) {
        return new AutomationContent(name, rule, Optional.of(other), segment, text, dailyMaximum);
    }

    @Override
    public String toString() {
        return "AutomationContent[" + rule.kind() + "]";
    }
}
