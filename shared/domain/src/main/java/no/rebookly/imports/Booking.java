package no.rebookly.imports;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import no.rebookly.customer.Appointment;
import no.rebookly.time.Oslo;

/** A booked time as far as rows are compared with it. */
record Booking(Instant at, boolean isTimeKnown, Origin origin) {
    /** Who told of it. */
    enum Origin {
        /** Never touched by a list. */
        STUDIO,
        EARLIER_IMPORT,
        /** A row of this one, or confirmed by such a row. */
        THIS_IMPORT
    }

    /** What a time that a row tells of is beside those that are known. */
    sealed interface Fit {
        record New() implements Fit {}

        /** @param index the one that is meant */
        record Known(int index) implements Fit {}

        /** An earlier list told of it, and this one has it at another time. */
        record Moves(int index) implements Fit {}
    }

    static Booking of(Appointment appointment, ImportId of) {
        var origin = appointment
                .source()
                .map(source -> source.equals(of.value()) ? Origin.THIS_IMPORT : Origin.EARLIER_IMPORT)
                .orElse(Origin.STUDIO);
        return new Booking(appointment.at(), appointment.isTimeKnown(), origin);
    }

    /** Only a lone one is moved: of several nobody can tell which the list means, and it is added. */
    Fit among(List<Booking> known, Instant now) {
        var day = Oslo.day(at);
        var sameDay = IntStream.range(0, known.size())
                .filter(index -> Oslo.day(known.get(index).at).equals(day))
                .boxed()
                .toList();
        for (var index : sameDay) {
            var one = known.get(index);
            if (one.at.equals(at) || !isTimeKnown || one.origin == Origin.STUDIO) {
                return new Fit.Known(index);
            }
        }
        for (var index : sameDay) {
            if (known.get(index).origin == Origin.EARLIER_IMPORT) {
                return new Fit.Moves(index);
            }
        }
        var movable = IntStream.range(0, known.size())
                .filter(index -> known.get(index).origin == Origin.EARLIER_IMPORT
                        && known.get(index).at.isAfter(now))
                .boxed()
                .toList();
        return movable.size() == 1 ? new Fit.Moves(movable.getFirst()) : new Fit.New();
    }

    Booking confirmed() {
        return origin == Origin.STUDIO ? this : new Booking(at, isTimeKnown, Origin.THIS_IMPORT);
    }
}
