package no.rebookly.testing.automation;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import no.rebookly.automation.Automation;
import no.rebookly.automation.AutomationContent;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.Rule;
import no.rebookly.filter.Filter;
import no.rebookly.segment.SegmentId;
import no.rebookly.studio.StudioId;

/** An automation for tests, of which a test names only what matters to it. */
public final class AnAutomation {
    public static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    public static final Instant CREATED = Instant.parse("2026-11-01T09:00:00Z");
    public static final LocalTime TEN = LocalTime.of(10, 0);

    private final int number;
    private final Rule rule;
    private StudioId studio = STUDIO;
    private Optional<Filter> filter = Optional.empty();
    private Optional<SegmentId> segment = Optional.empty();
    private String text;
    private int dailyMaximum = AutomationContent.DEFAULT_DAILY_MAXIMUM;

    private AnAutomation(int number, Rule rule, String text) {
        this.number = number;
        this.rule = rule;
        this.text = text;
    }

    /** @param number tells it from the others: it makes its id */
    public static AnAutomation rebooking(int number, int afterWeeks) {
        return following(number, new Rule.Rebook(afterWeeks, Optional.empty(), false, TEN));
    }

    public static AnAutomation reminding(int number, int hoursBefore) {
        return new AnAutomation(number, new Rule.AppointmentReminder(hoursBefore), "Hei {fornavn}! Husk timen din.");
    }

    public static AnAutomation following(int number, Rule rule) {
        return new AnAutomation(number, rule, "Hei {fornavn}! Er det tid for en ny time? {lenke}");
    }

    public AnAutomation of(StudioId other) {
        this.studio = other;
        return this;
    }

    public AnAutomation onlyTo(Filter those) {
        this.filter = Optional.of(those);
        return this;
    }

    public AnAutomation onlyTo(SegmentId those) {
        this.segment = Optional.of(those);
        return this;
    }

    public AnAutomation saying(String other) {
        this.text = other;
        return this;
    }

    public AnAutomation atMost(int daily) {
        this.dailyMaximum = daily;
        return this;
    }

    /** A draft. */
    public Automation build() {
        return Automation.draft(
                studio,
                new AutomationId("aut_" + String.format("%020d", number)),
                new AutomationContent("Regel " + number, rule, filter, segment, text, dailyMaximum),
                CREATED);
    }

    /** Switched on, and as it is stored. */
    public Automation active() {
        return build().activated(CREATED).withVersion(1);
    }
}
