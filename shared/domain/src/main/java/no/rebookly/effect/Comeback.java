package no.rebookly.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.History;
import no.rebookly.money.Money;
import no.rebookly.time.Oslo;

/**
 * A visit or a booking by which a customer came back. Days are those of the calendar in Norway, so that a fortnight is as many
 * days when the clocks change.
 */
public sealed interface Comeback {
    /** How long after an SMS, or a click, somebody who comes back is taken to come because of it. */
    int DAYS = 14;

    /** What was paid; empty for a booking that nobody has come to yet, and where no price is known. */
    Optional<Money> price();

    /** Whether it is of the same day as this moment, not before it as far as that is known, or of one of the next {@link #DAYS} days. */
    boolean follows(Instant moment);

    /** A visit without a booking: only its day is known, and all of that day counts. */
    record Came(LocalDate day, Optional<Money> price) implements Comeback {
        @Override
        public boolean follows(Instant moment) {
            return !day.isBefore(Oslo.day(moment)) && isSoonAfter(moment, day);
        }
    }

    /** A booking, by the moment of its registration; or the visit that came of it. */
    record Booked(Instant registeredAt, Optional<Money> price) implements Comeback {
        @Override
        public boolean follows(Instant moment) {
            return !registeredAt.isBefore(moment) && isSoonAfter(moment, Oslo.day(registeredAt));
        }
    }

    private static boolean isSoonAfter(Instant moment, LocalDate day) {
        return !day.isAfter(Oslo.day(moment).plusDays(DAYS));
    }

    /**
     * All in a customer's history. A visit on a day for which she had booked came of that booking and counts when that was
     * registered: so both are credited to one message, what was paid six weeks later too, and who had booked before the SMS came
     * is no effect of it.
     */
    static List<Comeback> of(History history) {
        var all = new ArrayList<Comeback>();
        var bookings = new HashMap<LocalDate, Instant>();
        history.appointments().stream()
                .sorted(Comparator.comparing(Appointment::at))
                .forEach(each -> each.registeredAt().ifPresent(registered -> {
                    all.add(new Booked(registered, Optional.empty()));
                    bookings.merge(Oslo.day(each.at()), registered, Comeback::earlier);
                }));
        history.visits().forEach(visit -> all.add(came(visit.day(), visit.price(), bookings)));
        return all;
    }

    private static Comeback came(LocalDate day, Optional<Money> price, Map<LocalDate, Instant> bookings) {
        var booked = Optional.ofNullable(bookings.get(day));
        return booked.<Comeback>map(registered -> new Booked(registered, price)).orElseGet(() -> new Came(day, price));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
