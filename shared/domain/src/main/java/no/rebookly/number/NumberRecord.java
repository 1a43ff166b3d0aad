package no.rebookly.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.link.Code;

/**
 * What a studio must remember of a phone number apart from the customers who share it: opt-outs, caps and sends count per
 * number. It survives the customers, holds no number in the clear, and is what a reserved place in the frequency cap is
 * written to.
 *
 * @param optedOutAt when the present opt-out was last stated
 * @param olderSmsAt the latest SMS that no cap looks back at any more; those that one does are {@code recent}
 * @param lastPersonClickAt when a person last followed a link for the first time
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
        Optional<Instant> olderSmsAt,
        Optional<Instant> lastPersonClickAt,
        long version) {
    public static final Duration LOOK_BACK = Duration.ofDays(90);
    public static final int UNUSABLE_AFTER = 2;

    public NumberRecord {
        recent = List.copyOf(recent);
    }

    public static NumberRecord unknown(NumberKey key) {
        return new NumberRecord(
                key, OptOut.NONE, Optional.empty(), false, 0, List.of(), Optional.empty(), Optional.empty(), 0);
    }

    public boolean isUnusable() {
        return hardFailures >= UNUSABLE_AFTER;
    }

    /** Stops at least as much as before; said again, only a consent later than that lifts it. */
    public NumberRecord optedOut(OptOut choice, Instant at) {
        var wider = optOut.and(choice);
        var since = optedOutAt.filter(before -> before.isAfter(at)).or(() -> Optional.of(at));
        return new NumberRecord(
                key, wider, since, wrongNumber, hardFailures, recent, olderSmsAt, lastPersonClickAt, version);
    }

    /** The person behind the number reached us by mistake of the list: everything stops. */
    public NumberRecord wrong(Instant at) {
        var stopped = optedOut(OptOut.ALL, at);
        return new NumberRecord(
                key,
                stopped.optOut,
                stopped.optedOutAt,
                true,
                hardFailures,
                recent,
                olderSmsAt,
                lastPersonClickAt,
                version);
    }

    /** Lifts the opt-out: only by the customer's own act, or by a new recorded consent later than it. */
    public NumberRecord resumed() {
        return new NumberRecord(
                key,
                OptOut.NONE,
                Optional.empty(),
                false,
                hardFailures,
                recent,
                olderSmsAt,
                lastPersonClickAt,
                version);
    }

    /** With a place for this SMS, and without what no cap looks back at any more; the same code twice takes one place. */
    public NumberRecord with(RecentSend send) {
        var kept = new ArrayList<RecentSend>();
        var older = olderSmsAt;
        for (var earlier : recent) {
            if (earlier.code().equals(send.code())) {
                continue;
            }
            if (earlier.at().isAfter(send.at().minus(LOOK_BACK))) {
                kept.add(earlier);
            } else {
                older = later(older, Optional.of(earlier.at()));
            }
        }
        kept.add(send);
        return new NumberRecord(
                key, optOut, optedOutAt, wrongNumber, hardFailures, kept, older, lastPersonClickAt, version);
    }

    /** Gives a reserved place back, unless somebody has reserved it anew: the provider certainly did not take that SMS. */
    public NumberRecord without(RecentSend place) {
        return having(recent.stream().filter(send -> !send.equals(place)).toList());
    }

    /** As the number stands beside this intent, whatever has become of it. */
    public NumberRecord without(Code code) {
        return having(recent.stream().filter(send -> !send.code().equals(code)).toList());
    }

    private NumberRecord having(List<RecentSend> kept) {
        return new NumberRecord(
                key, optOut, optedOutAt, wrongNumber, hardFailures, kept, olderSmsAt, lastPersonClickAt, version);
    }

    /** When this number last got an SMS of any kind, or had a place reserved for one; however long ago. */
    public Optional<Instant> lastSmsAt() {
        return later(olderSmsAt, recent.stream().map(RecentSend::at).max(Comparator.naturalOrder()));
    }

    /** A person followed a link for the first time. */
    public NumberRecord clicked(Instant at) {
        return new NumberRecord(
                key,
                optOut,
                optedOutAt,
                wrongNumber,
                hardFailures,
                recent,
                olderSmsAt,
                later(lastPersonClickAt, Optional.of(at)),
                version);
    }

    public NumberRecord withVersion(long other) {
        return new NumberRecord(
                key, optOut, optedOutAt, wrongNumber, hardFailures, recent, olderSmsAt, lastPersonClickAt, other);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
    }

    public NumberRecord delivered() {
        return new NumberRecord(
                key, optOut, optedOutAt, wrongNumber, 0, recent, olderSmsAt, lastPersonClickAt, version);
    }

    public NumberRecord failedHard() {
        return new NumberRecord(
                key, optOut, optedOutAt, wrongNumber, hardFailures + 1, recent, olderSmsAt, lastPersonClickAt, version);
    }
}
