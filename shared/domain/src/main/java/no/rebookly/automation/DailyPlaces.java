package no.rebookly.automation;

import java.time.LocalDate;
import no.rebookly.studio.StudioId;

/** Counts what is taken of an automation's daily maximum. */
public interface DailyPlaces {
    /**
     * Takes places of a day, as many as are wanted and left, and says how many. Whoever asks twice takes twice: what a death
     * leaves unused means that fewer go on that day, never more.
     */
    int take(StudioId studio, AutomationId automation, LocalDate day, int wanted, int maximum);
}
