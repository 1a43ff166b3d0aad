package no.rebookly.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.link.Code;

/**
 * What a studio must remember of a phone number apart from the customers who share it: opt-outs, caps and sends count per
 * number. It survives the customers, holds no number in the clear, and is what a reserved place in the frequency cap is
 * written to.
 *
 * @param optedOutAt when the present opt-out took effect
 * @param hardFailures undelivered for good, in a row; {@link #UNUSABLE_AFTER} make the number unusable
 * @param version 0 for a number that has no record yet
 */
public record NumberRecord(
        NumberKey key,
        OptOut optOut,
        Optional<Instant> optedOutAt,
        boolean wrongNumber,
        int hardFailures,
        List<RecentSend> recent,
        long version) {
    public static final Duration LOOK_BACK = Duration.ofDays(90);
    public static final int UNUSABLE_AFTER = 2;

    public NumberRecord {
        recent = List.copyOf(recent);
    }

    public static NumberRecord unknown(NumberKey key) {
        return new NumberRecord(key, OptOut.NONE, Optional.empty(), false, 0, List.of(), 0);
    }

    public boolean isUnusable() {
        return hardFailures >= UNUSABLE_AFTER;
    }

    /** Stops at least as much as before. */
    public NumberRecord optedOut(OptOut choice, Instant at) {
        var wider = optOut.and(choice);
        var since = wider == optOut && optedOutAt.isPresent() ? optedOutAt : Optional.of(at);
        return new NumberRecord(key, wider, since, wrongNumber, hardFailures, recent, version);
    }

    /** The person behind the number reached us by mistake of the list: everything stops. */
    public NumberRecord wrong(Instant at) {
        var stopped = optedOut(OptOut.ALL, at);
        return new NumberRecord(key, stopped.optOut, stopped.optedOutAt, true, hardFailures, recent, version);
    }

    /** Lifts the opt-out: only by the customer's own act, or by a new recorded consent later than it. */
    public NumberRecord resumed() {
        return new NumberRecord(key, OptOut.NONE, Optional.empty(), false, hardFailures, recent, version);
    }

    /** With a place for this SMS, and without what no cap looks back at any more; the same code twice takes one place. */
    public NumberRecord with(RecentSend send) {
        var kept = new ArrayList<RecentSend>();
        for (var earlier : recent) {
            if (!earlier.code().equals(send.code())
                    && earlier.at().isAfter(send.at().minus(LOOK_BACK))) {
                kept.add(earlier);
            }
        }
        kept.add(send);
        return new NumberRecord(key, optOut, optedOutAt, wrongNumber, hardFailures, kept, version);
    }

    /** Gives a reserved place back: the provider certainly did not take that SMS. */
    public NumberRecord without(Code code) {
        var kept = recent.stream().filter(send -> !send.code().equals(code)).toList();
        return new NumberRecord(key, optOut, optedOutAt, wrongNumber, hardFailures, kept, version);
    }

    public NumberRecord delivered() {
        return new NumberRecord(key, optOut, optedOutAt, wrongNumber, 0, recent, version);
    }

    public NumberRecord failedHard() {
        return new NumberRecord(key, optOut, optedOutAt, wrongNumber, hardFailures + 1, recent, version);
    }
}
