package no.rebookly.testing.pace;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.rebookly.money.Money;
import no.rebookly.pace.DailySpend;
import no.rebookly.studio.StudioId;

/** Sums in a map; may be shared by threads. */
public final class InMemoryDailySpend implements DailySpend {
    private final Map<List<Object>, Money> spent = new HashMap<>();

    @Override
    public synchronized boolean take(StudioId studio, LocalDate day, Money price, Money limit) {
        var after = spent(studio, day).plus(price);
        if (after.compareTo(limit) > 0) {
            return false;
        }
        spent.put(List.of(studio, day), after);
        return true;
    }

    @Override
    public synchronized void giveBack(StudioId studio, LocalDate day, Money price) {
        spent.put(List.of(studio, day), new Money(spent(studio, day).ore() - price.ore()));
    }

    @Override
    public synchronized Money spent(StudioId studio, LocalDate day) {
        return spent.getOrDefault(List.of(studio, day), Money.ZERO);
    }
}
