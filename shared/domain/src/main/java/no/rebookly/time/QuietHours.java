package no.rebookly.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.language.Words;

/**
 * When a studio's marketing may go; quiet is all the rest. Sundays and public holidays have no hours. A studio can narrow the
 * default and widen its weekdays to {@link #WIDEST_WEEKDAY}, nothing else: the bounds are Rebookly's reading of good
 * marketing practice (markedsføringsloven § 2), which is why they are not a setting.
 *
 * @param saturdays empty when nothing goes on Saturdays
 */
public record QuietHours(Hours weekdays, Optional<Hours> saturdays) {
    public static final Hours WIDEST_WEEKDAY = Hours.of(8, 21);
    public static final Hours WIDEST_SATURDAY = Hours.of(10, 16);
    public static final QuietHours DEFAULT = new QuietHours(Hours.of(9, 20), Optional.of(WIDEST_SATURDAY));

    public QuietHours {
        if (!weekdays.isWithin(WIDEST_WEEKDAY)
                || !saturdays.map(hours -> hours.isWithin(WIDEST_SATURDAY)).orElse(true)) {
            throw new IllegalArgumentException("quiet hours are wider than a studio may choose");
        }
    }

    /** What an owner typed, before anything is known of it. */
    public record Wish(LocalTime from, LocalTime to) {}

    public sealed interface Proposal {
        record Accepted(QuietHours hours) implements Proposal {}

        record Refused(List<Fault> faults) implements Proposal {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What is wrong with one field; the pointer (RFC 6901) is relative to the quiet hours, as in {@code /weekdays/from}. */
    public record Fault(String pointer, Words words) {}

    public static Proposal propose(Wish weekdays, Optional<Wish> saturdays) {
        var faults = new ArrayList<Fault>();
        faults.addAll(faults("/weekdays", weekdays, WIDEST_WEEKDAY));
        saturdays.ifPresent(wish -> faults.addAll(faults("/saturdays", wish, WIDEST_SATURDAY)));
        if (!faults.isEmpty()) {
            return new Proposal.Refused(faults);
        }
        return new Proposal.Accepted(new QuietHours(
                new Hours(weekdays.from(), weekdays.to()), saturdays.map(wish -> new Hours(wish.from(), wish.to()))));
    }

    private static List<Fault> faults(String pointer, Wish wish, Hours widest) {
        var faults = new ArrayList<Fault>();
        if (wish.from().isBefore(widest.from())) {
            faults.add(new Fault(
                    pointer + "/from",
                    new Words(
                            "Kan ikke begynne før " + widest.from() + ".",
                            "Cannot begin before " + widest.from() + ".")));
        }
        if (wish.to().isAfter(widest.to())) {
            faults.add(new Fault(
                    pointer + "/to",
                    new Words("Kan ikke slutte etter " + widest.to() + ".", "Cannot end after " + widest.to() + ".")));
        }
        if (!wish.from().isBefore(wish.to())) {
            faults.add(new Fault(
                    pointer + "/to", new Words("Må være senere enn starten.", "Must be later than the beginning.")));
        }
        return faults;
    }
}
