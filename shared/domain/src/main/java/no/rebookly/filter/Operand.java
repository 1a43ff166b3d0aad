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
        if (left instanceof Whole a && right instanceof Whole b) {
            return Long.compare(a.value, b.value);
        }
        if (left instanceof Text a && right instanceof Text b) {
            return a.value.compareToIgnoreCase(b.value);
        }
        if (left instanceof Day a && right instanceof Day b) {
            return a.value.compareTo(b.value);
        }
        if (left instanceof Moment a && right instanceof Moment b) {
            return a.value.compareTo(b.value);
        }
        if (left instanceof Moment a && right instanceof Day b) {
            return Oslo.day(a.value).compareTo(b.value);
        }
        if (left instanceof Flag a && right instanceof Flag b) {
            return Boolean.compare(a.value, b.value);
        }
        throw new IllegalArgumentException("values of two kinds");
    }
}
