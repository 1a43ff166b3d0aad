package no.rebookly.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.rebookly.time.Oslo;

/** A value that a condition compares with, or that a customer has. */
public sealed interface Operand {
    record Flag(boolean value) implements Operand {}

    /** A count, a number of days, or an amount in øre. */
    record Whole(long value) implements Operand {}

    /** Compared without regard to case: "VIP" and "vip" are one tag to a person. */
    record Text(String value) implements Operand {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    record Day(LocalDate value) implements Operand {}

    record Moment(Instant value) implements Operand {}

    record Many(List<Operand> values) implements Operand {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** A moment compares with a day by the day it falls on in Norway. Unlike kinds are a fault: the reader lets none through. */
    static int compare(Operand left, Operand right) {
        if (left instanceof Whole(var a) && right instanceof Whole(var b)) {
            return Long.compare(a, b);
        }
        if (left instanceof Text(var a) && right instanceof Text(var b)) {
            return a.compareToIgnoreCase(b);
        }
        if (left instanceof Day(var a) && right instanceof Day(var b)) {
            return a.compareTo(b);
        }
        if (left instanceof Moment(var a) && right instanceof Moment(var b)) {
            return a.compareTo(b);
        }
        if (left instanceof Moment(var a) && right instanceof Day(var b)) {
            return Oslo.day(a).compareTo(b);
        }
        throw new IllegalArgumentException("values of two kinds");
    }
}
