package no.rebookly.segment;

import java.util.List;
import java.util.Map;
import no.rebookly.filter.Filter;
import no.rebookly.filter.FilterReader;
import no.rebookly.filter.FilterReading;
import no.rebookly.language.Words;

/** Segments that every salon understands, to use as they are or to begin from. */
public enum ReadySegment {
    AWAY_3_MONTHS(
            new Words("Ikke vært her på 3 måneder", "Not here for 3 months"),
            new Words(
                    "Siste besøk er mer enn 90 dager siden, og ingen time er bestilt.",
                    "The last visit was more than 90 days ago, and no time is booked."),
            all(condition("lastVisit", "olderThanDays", 90L), noAppointment())),
    AWAY_A_YEAR(
            new Words("Ikke vært her på et år", "Not here for a year"),
            new Words(
                    "Siste besøk er mer enn 365 dager siden, og ingen time er bestilt.",
                    "The last visit was more than 365 days ago, and no time is booked."),
            all(condition("lastVisit", "olderThanDays", 365L), noAppointment())),
    LATER_THAN_USUAL(
            new Words("Bestiller sjeldnere enn før", "Books less often than before"),
            new Words(
                    "Mer enn 14 dager på overtid etter sin egen rytme, og ingen time er bestilt.",
                    "More than 14 days past their own rhythm, and no time is booked."),
            all(condition("overdueDays", "gt", 14L), noAppointment())),
    NEW_WITHOUT_MORE(
            new Words("Nye kunder uten andre besøk", "New customers without other visits"),
            new Words(
                    "Har vært her én gang, de siste 90 dagene, og har ikke bestilt igjen. Stemmer når lista har alle besøk, ikke bare det siste.",
                    "Came once, within 90 days, and has not booked again. True when the list has all visits, not only the last."),
            all(condition("visitCount", "eq", 1L), condition("firstVisit", "withinDays", 90L), noAppointment())),
    NO_APPOINTMENT(
            new Words("Har ingen time", "Has no appointment"),
            new Words("Ingen time er bestilt.", "No time is booked."),
            noAppointment()),
    REGULARS(
            new Words("Faste kunder", "Regulars"),
            new Words("Minst fem besøk, det siste innen 120 dager.", "At least five visits, the last within 120 days."),
            all(condition("visitCount", "ge", 5L), condition("lastVisit", "withinDays", 120L))),
    CLICKED_NOT_BOOKED(
            new Words("Så på timene, men bestilte ikke", "Looked at the times but did not book"),
            new Words(
                    "Trykket på lenka de siste 30 dagene og har ikke kommet eller bestilt etterpå.",
                    "Tapped the link within 30 days and has not come or booked since."),
            all(
                    condition("lastPersonClick", "withinDays", 30L),
                    condition("rebookedAfterSms", "eq", false),
                    noAppointment())),
    NOT_WRITTEN_TO(
            new Words("Ikke fått SMS på 2 måneder", "No SMS for 2 months"),
            new Words(
                    "Kan få reklame og har ikke fått noen SMS de siste 60 dagene.",
                    "May get marketing and got no SMS within 60 days."),
            all(
                    condition("marketing", "in", List.of("CONSENT", "EXISTING_CUSTOMER")),
                    Map.of("not", condition("lastSms", "withinDays", 60L))));

    private final Words name;
    private final Words description;
    private final Map<String, Object> tree;

    ReadySegment(Words name, Words description, Map<String, Object> tree) {
        this.name = name;
        this.description = description;
        this.tree = tree;
    }

    public Words words() {
        return name;
    }

    /** Whom it means, in one sentence. */
    public Words description() {
        return description;
    }

    public Filter filter() {
        return switch (FilterReader.read(tree)) {
            case FilterReading.Read(var filter) -> filter;
            case FilterReading.Refused _ -> throw new IllegalStateException("a ready segment cannot be read");
        };
    }

    private static Map<String, Object> noAppointment() {
        return condition("nextAppointment", "exists", false);
    }

    private static Map<String, Object> all(Object... filters) {
        return Map.of("all", List.of(filters));
    }

    private static Map<String, Object> condition(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }
}
