package no.rebookly.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rebookly.phone.PhoneReader;
import no.rebookly.phone.PhoneReading;

/** What columns are called, in Norwegian and English, by the programs that studios export from. */
public final class Headings {
    private static final Map<String, ColumnMeaning> WORDS = words(
            Map.ofEntries(
                    Map.entry(
                            ColumnMeaning.NAME,
                            "navn kundenavn kunde kunder fulltnavn helenavnet kundensnavn kontakt kontaktnavn klient klientnavn gjest name fullname"
                                    + " customer customername client clientname contact contactname guest"),
                    Map.entry(ColumnMeaning.FIRST_NAME, "fornavn kundefornavn firstname givenname first forename"),
                    Map.entry(ColumnMeaning.LAST_NAME, "etternavn kundeetternavn lastname surname familyname last"),
                    Map.entry(
                            ColumnMeaning.PHONE,
                            "telefon telefonnr telefonnummer tlf tlfnr tlfnummer tel mobil mobilnr mobilnummer mobiltelefon mobiltlf"
                                    + " nummer sms phone phonenumber phoneno telephone telephonenumber mobile mobilenumber mobilephone cell"
                                    + " cellphone cellnumber"),
                    Map.entry(
                            ColumnMeaning.LAST_VISIT,
                            "sistebesøk sistbesøk sistebesøksdato sisteavtale sistetime sisttime sistinne sistbesøkt sistsett sistvarher"
                                    + " sistebesok lastvisit lastvisited lastvisitdate lastappointment lastseen lastbooking"),
                    Map.entry(
                            ColumnMeaning.NEXT_APPOINTMENT,
                            "nestetime nesteavtale nestebesøk nestebesok nestebooking nextappointment nextvisit nextbooking"
                                    + " upcomingappointment"),
                    Map.entry(
                            ColumnMeaning.VISIT_DAY,
                            "dato dag besøksdato besøksdag besøk besøkt timedato visitdate visitday visit date day appointmentdate"
                                    + " bookingdate"),
                    Map.entry(
                            ColumnMeaning.CATEGORY,
                            "behandling behandlinger tjeneste tjenester kategori service services treatment category"),
                    Map.entry(ColumnMeaning.PRICE, "pris beløp belop sum betalt price amount paid total"),
                    Map.entry(
                            ColumnMeaning.TAG,
                            "tag tags merkelapp merkelapper etikett etiketter gruppe grupper label labels group groups"),
                    Map.entry(
                            ColumnMeaning.MARKETING,
                            "samtykke samtykkesms smssamtykke samtykketilsms markedsføring markedsføringssamtykke reklame marketing"
                                    + " marketingpermission marketingconsent marketingoptin smsmarketing smsconsent consent optin"),
                    Map.entry(
                            ColumnMeaning.NOTE,
                            "notat notater merknad merknader kommentar kommentarer beskjed note notes comment comments remarks")));

    private static final int MOST_TITLES = 8;

    private final PhoneReader phones;

    public Headings(PhoneReader phones) {
        this.phones = phones;
    }

    static Optional<ColumnMeaning> meaningOf(String heading) {
        return Optional.ofNullable(WORDS.get(key(heading)));
    }

    /**
     * Whether a list's first row names its columns: it holds no number or date of its own, and a known heading, or else numbers
     * stand below it.
     */
    public boolean isHeading(List<String> first, List<List<String>> below) {
        if (first.stream().anyMatch(cell -> isMobile(cell) || CellDate.read(cell) instanceof CellDate.Day)) {
            return false;
        }
        return first.stream().anyMatch(cell -> meaningOf(cell).isPresent())
                || below.stream().flatMap(List::stream).anyMatch(this::isMobile);
    }

    /** How many rows above the heading are a title: "Kundeliste pr 01.11.2026" alone on its row. */
    int rowsAbove(List<List<String>> rows) {
        for (var i = 1; i < Math.min(rows.size(), MOST_TITLES + 1); i++) {
            var heading = rows.get(i);
            if (isTitle(rows.get(i - 1))
                    && heading.stream()
                                    .filter(cell -> meaningOf(cell).isPresent())
                                    .count()
                            >= 2) {
                return i;
            }
            if (!isTitle(rows.get(i - 1))) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isTitle(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count() <= 2
                && row.stream().noneMatch(this::isMobile)
                && row.stream().filter(cell -> meaningOf(cell).isPresent()).count() < 2;
    }

    /** Whether enough digits for a number stand in a cell, of whatever kind it is. */
    static boolean mayHoldANumber(String cell) {
        return cell.chars().filter(sign -> sign >= '0' && sign <= '9').count() >= 5;
    }

    boolean isMobile(String cell) {
        return phones.read(cell) instanceof PhoneReading.Mobile;
    }

    private static String key(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
    }

    private static Map<String, ColumnMeaning> words(Map<ColumnMeaning, String> words) {
        var meanings = new HashMap<String, ColumnMeaning>();
        words.forEach((meaning, list) -> {
            for (var word : list.split(" ", -1)) {
                meanings.put(word, meaning);
            }
        });
        return Map.copyOf(meanings);
    }
}
