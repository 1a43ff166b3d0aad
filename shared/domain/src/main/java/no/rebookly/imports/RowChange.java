package no.rebookly.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.language.Language;
import no.rebookly.time.Oslo;

/** Something that a row changes about a customer who is known, and in words for her owner: names are in them. */
public record RowChange(What what, String nb, String en) {
    private static final DateTimeFormatter NB_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter NB_TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    /** What it is about. */
    public enum What {
        NAME,
        LAST_VISIT,
        VISIT,
        NEXT_APPOINTMENT,
        TAGS,
        MARKETING
    }

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case EN -> en;
        };
    }

    static RowChange name(String from, String to) {
        return new RowChange(
                What.NAME,
                "Navnet endres fra " + from + " til " + to + ".",
                "The name changes from " + from + " to " + to + ".");
    }

    static RowChange visit(What what, LocalDate day) {
        return new RowChange(
                what, "Besøket " + NB_DAY.format(day) + " legges til.", "The visit on " + day + " is added.");
    }

    static RowChange visitTold(What what, LocalDate day) {
        return new RowChange(
                what,
                "Besøket " + NB_DAY.format(day) + " får det som manglet av behandling og pris.",
                "The visit on " + day + " gets what it lacked of treatment and price.");
    }

    static RowChange booked(Booking booking) {
        return new RowChange(
                What.NEXT_APPOINTMENT,
                "Timen " + nb(booking) + " legges til.",
                "The appointment on " + en(booking) + " is added.");
    }

    static RowChange moved(Booking from, Booking to) {
        return new RowChange(
                What.NEXT_APPOINTMENT,
                "Timen flyttes fra " + nb(from) + " til " + nb(to) + ".",
                "The appointment moves from " + en(from) + " to " + en(to) + ".");
    }

    static RowChange tags(Collection<String> added) {
        var all = String.join(", ", added);
        return new RowChange(What.TAGS, "Nye merkelapper: " + all + ".", "New tags: " + all + ".");
    }

    static RowChange marketing(MarketingBasis basis) {
        return switch (basis) {
            case CONSENT ->
                new RowChange(What.MARKETING, "Samtykke til reklame føres inn.", "Consent to marketing is recorded.");
            case EXISTING_CUSTOMER ->
                new RowChange(
                        What.MARKETING,
                        "Markedsføring til eksisterende kunde føres inn.",
                        "Marketing to an existing customer is recorded.");
        };
    }

    private static String nb(Booking booking) {
        return NB_DAY.format(Oslo.day(booking.at())) + time(" kl. ", booking);
    }

    private static String en(Booking booking) {
        return Oslo.day(booking.at()) + time(" at ", booking).replace('.', ':');
    }

    private static String time(String before, Booking booking) {
        Instant at = booking.at();
        return booking.isTimeKnown() ? before + NB_TIME.format(Oslo.time(at)) : "";
    }

    @Override
    public String toString() {
        return "RowChange[" + what + "]";
    }
}
