package no.rebookly.imports;

import java.util.Optional;

/** What a column of a list says about a customer or a visit. */
public enum ColumnMeaning {
    NAME("name", true),
    FIRST_NAME("firstName", true),
    LAST_NAME("lastName", true),
    PHONE("phone", true),
    LAST_VISIT("lastVisit", true),
    NEXT_APPOINTMENT("nextAppointment", true),
    VISIT_DAY("visitDay", true),
    CATEGORY("category", true),
    PRICE("price", true),
    TAG("tag", false),
    MARKETING("marketing", true),
    /** Recognised so that the owner sees that it is left out: notes may hold health data, and Rebookly keeps none. */
    NOTE("note", false),
    IGNORE("ignore", false);

    private final String word;
    private final boolean single;

    ColumnMeaning(String word, boolean single) {
        this.word = word;
        this.single = single;
    }

    /** As it is called in the API. */
    public String word() {
        return word;
    }

    /** Whether only one column of a list can mean this. */
    public boolean isSingle() {
        return single;
    }

    public static Optional<ColumnMeaning> ofWord(String word) {
        for (var meaning : values()) {
            if (meaning.word.equals(word)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }
}
