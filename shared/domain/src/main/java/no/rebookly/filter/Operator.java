package no.rebookly.filter;

import java.util.Optional;

/** How a condition compares. */
public enum Operator {
    EQ("eq"),
    /** Also true where there is nothing to compare. */
    NE("ne"),
    LT("lt"),
    LE("le"),
    GT("gt"),
    GE("ge"),
    IN("in"),
    EXISTS("exists"),
    /** More than so many days ago, by the days of the calendar; nothing is older than no day at all. */
    OLDER_THAN_DAYS("olderThanDays"),
    /** At most so many days from today, back or, for a time to come, ahead. */
    WITHIN_DAYS("withinDays");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Operator> named(String word) {
        for (var operator : values()) {
            if (operator.word.equals(word)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
