package no.rebookly.local.demo.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A phone, whoever shares it: what it was sent, and what it refuses. */
final class Line {
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration NINETY_DAYS = Duration.ofDays(90);
    private static final int MOST_OF_NINETY_DAYS = 3;

    private record Marketing(RuleName rule, Instant at) {}

    private final List<Marketing> got = new ArrayList<>();
    private boolean noMarketing;
    private boolean nothing;

    void stop(boolean everything) {
        noMarketing = true;
        nothing |= everything;
    }

    boolean takesNoMarketing() {
        return noMarketing;
    }

    boolean takesNothing() {
        return nothing;
    }

    void send(RuleName rule, Instant at) {
        got.add(new Marketing(rule, at));
    }

    /** Whether it had an SMS of this rule within a fortnight: to whoever has the phone a second one is the same again. */
    boolean hadJustNow(RuleName rule, Instant now) {
        return got.stream()
                .anyMatch(one -> one.rule() == rule && now.isBefore(one.at().plus(FORTNIGHT)));
    }

    /**
     * The end of the cap that holds now. An SMS leaves some seconds into the minute in which it is due, so on the minute a
     * fortnight later it is not a fortnight yet.
     */
    Optional<Instant> cappedUntil(Instant now) {
        var newestFirst = got.stream()
                .map(Marketing::at)
                .sorted(Comparator.reverseOrder())
                .toList();
        var afterLast = newestFirst.stream().limit(1).map(at -> at.plus(FORTNIGHT));
        var afterThird =
                newestFirst.stream().skip(MOST_OF_NINETY_DAYS - 1L).limit(1).map(at -> at.plus(NINETY_DAYS));
        return Stream.concat(afterLast, afterThird)
                .filter(end -> !end.isBefore(now))
                .max(Comparator.naturalOrder());
    }
}
