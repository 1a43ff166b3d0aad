package no.rebookly.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.rebookly.money.Money;
import no.rebookly.pace.DailySpend;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;

/**
 * What one SMS takes of its studio's day, where there is a limit for it: once however often its sending is tried, and given back
 * when it comes to nothing.
 */
public final class SpendOfOne {
    private final DailySpend dailySpend;
    private final StudioId studio;
    private final Money price;
    private Optional<LocalDate> taken = Optional.empty();

    public SpendOfOne(DailySpend dailySpend, StudioId studio, Money price) {
        this.dailySpend = dailySpend;
        this.studio = studio;
        this.price = price;
    }

    /** False: the day's limit does not permit it. */
    public boolean take(Studio present, Instant now) {
        if (taken.isPresent() || present.dailySpendLimit().isEmpty()) {
            return true;
        }
        var day = Oslo.day(now);
        if (!dailySpend.take(studio, day, price, present.dailySpendLimit().get())) {
            return false;
        }
        taken = Optional.of(day);
        return true;
    }

    public void giveBack() {
        taken.ifPresent(day -> dailySpend.giveBack(studio, day, price));
        taken = Optional.empty();
    }
}
