package no.rebookly.pace;

import java.time.LocalDate;
import no.rebookly.money.Money;
import no.rebookly.studio.StudioId;

/**
 * Counts what the SMS of a day cost a studio that has a limit for it. An amount is taken before the provider is asked and given back when it certainly
 * did not take the SMS; what a death or a lost answer leaves taken means that less goes on that day, never more.
 */
public interface DailySpend {
    /** False, and nothing is taken: the day's sum would pass the limit. */
    boolean take(StudioId studio, LocalDate day, Money price, Money limit);

    void giveBack(StudioId studio, LocalDate day, Money price);

    Money spent(StudioId studio, LocalDate day);
}
