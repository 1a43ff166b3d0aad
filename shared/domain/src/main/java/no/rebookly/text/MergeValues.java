package no.rebookly.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a template is filled with for one customer. Values are cleaned and put in as they are: a customer who is called
 * "{stopp}" stays that.
 *
 * @param name the customer's full name
 * @param link the short link; empty when the campaign has no target
 * @param stopLink where the recipient stops; empty only for a service message
 */
public record MergeValues(
        Optional<String> name,
        String studio,
        Optional<LocalDate> lastVisit,
        Optional<String> link,
        Optional<String> stopLink) {
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember");

    /** Empty where there is nothing to say, so that the fallback is used. */
    Optional<String> of(MergeField field) {
        var value =
                switch (field) {
                    case GIVEN_NAME -> name.flatMap(GivenName::of);
                    case NAME -> name;
                    case STUDIO -> Optional.of(studio);
                    case LAST_VISIT -> lastVisit.map(MergeValues::inBokmal);
                    case LINK -> link;
                    case STOP -> stopLink;
                };
        return value.map(PlainText::clean).filter(text -> !text.isEmpty());
    }

    /** As one says it in a message: "3. november", without the year. */
    private static String inBokmal(LocalDate day) {
        return day.getDayOfMonth() + ". " + MONTHS.get(day.getMonthValue() - 1);
    }

    @Override
    public String toString() {
        return "MergeValues[…]";
    }
}
