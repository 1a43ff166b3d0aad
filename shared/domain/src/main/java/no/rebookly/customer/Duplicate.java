package no.rebookly.customer;

import java.util.Comparator;

/**
 * Two customers who may be one person.
 *
 * @param keep suggested to be kept: of whom more is known
 */
public record Duplicate(Customer keep, Customer remove, Likeness likeness) {
    private static final Comparator<Customer> MORE_KNOWN = Comparator.<Customer>comparingInt(
                    customer -> -customer.facts().visitCount())
            .thenComparing(
                    customer -> customer.facts().lastVisit().orElse(java.time.LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Customer::createdAt)
            .thenComparing(customer -> customer.id().value());

    static Duplicate of(Customer one, Customer other, Likeness likeness) {
        return MORE_KNOWN.compare(one, other) <= 0
                ? new Duplicate(one, other, likeness)
                : new Duplicate(other, one, likeness);
    }

    /** What the two have in common, the surest first. */
    public enum Likeness {
        /** And the same name, but for order, accents and lost characters. */
        SAME_NUMBER_SAME_NAME('a'),
        /** Another family name, or a letter. */
        SAME_NUMBER_SIMILAR_NAME('b'),
        SAME_NAME_DIGITS_SWAPPED('c'),
        SAME_NAME_DIGIT_WRONG('d');

        private final char rank;

        Likeness(char rank) {
            this.rank = rank;
        }

        /** In the order of sureness. */
        char rank() {
            return rank;
        }
    }
}
