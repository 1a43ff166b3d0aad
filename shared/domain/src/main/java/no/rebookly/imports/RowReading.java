package no.rebookly.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rebookly.language.Words;
import no.rebookly.money.Money;
import no.rebookly.phone.PhoneNumber;

/** What one row of a list says. */
public sealed interface RowReading {
    /**
     * @param name there for every row of customers; a list of visits may know its customers by number alone
     * @param nextAppointment only one that is today or later: what has passed reminds nobody
     * @param visitDay there for every row of visits, and for no other
     * @param marketingSaid what the column of consent says; false also for a word that is no clear yes, empty when nothing
     *     stands there
     */
    record Good(
            Optional<String> name,
            PhoneNumber phone,
            Optional<LocalDate> lastVisit,
            Optional<BookedTime> nextAppointment,
            Optional<LocalDate> visitDay,
            Optional<String> category,
            Optional<Money> price,
            Set<String> tags,
            Optional<Boolean> marketingSaid)
            implements RowReading {
        public Good {
            tags = Set.copyOf(tags);
        }

        /** A row is personal data. */
        @Override
        public String toString() {
            return "Good[…]";
        }
    }

    /** At least one refusal, in the order of the columns. */
    record Refused(List<RowRefusal> refusals) implements RowReading {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Nothing stands in any cell. */
    record Empty() implements RowReading {}

    /** @param column the column's name; empty when the row as a whole is at fault */
    record RowRefusal(String column, RowReason reason) {
        public Words words() {
            return reason.words();
        }
    }
}
