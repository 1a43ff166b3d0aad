package no.rebookly.simulation.invariant;

import java.time.LocalDate;
import no.rebookly.money.Money;
import no.rebookly.pace.DailySpend;
import no.rebookly.studio.StudioId;

/** Shows {@link Invariants} what is taken of a studio's day, and given back. */
public final class WatchedDailySpend implements DailySpend {
    private final DailySpend dailySpend;
    private final Invariants invariants;

    public WatchedDailySpend(DailySpend dailySpend, Invariants invariants) {
        this.dailySpend = dailySpend;
        this.invariants = invariants;
    }

    @Override
    public boolean take(StudioId studio, LocalDate day, Money price, Money limit) {
        var taken = dailySpend.take(studio, day, price, limit);
        if (taken) {
            invariants.took(studio, day, price, limit);
        }
        return taken;
    }

    @Override
    public void giveBack(StudioId studio, LocalDate day, Money price) {
        dailySpend.giveBack(studio, day, price);
        invariants.gaveBack();
    }

    @Override
    public Money spent(StudioId studio, LocalDate day) {
        return dailySpend.spent(studio, day);
    }
}
