package no.rebookly.imports;

import static no.rebookly.imports.ColumnMeaning.CATEGORY;
import static no.rebookly.imports.ColumnMeaning.FIRST_NAME;
import static no.rebookly.imports.ColumnMeaning.IGNORE;
import static no.rebookly.imports.ColumnMeaning.LAST_NAME;
import static no.rebookly.imports.ColumnMeaning.LAST_VISIT;
import static no.rebookly.imports.ColumnMeaning.MARKETING;
import static no.rebookly.imports.ColumnMeaning.NAME;
import static no.rebookly.imports.ColumnMeaning.NEXT_APPOINTMENT;
import static no.rebookly.imports.ColumnMeaning.NOTE;
import static no.rebookly.imports.ColumnMeaning.PHONE;
import static no.rebookly.imports.ColumnMeaning.PRICE;
import static no.rebookly.imports.ColumnMeaning.VISIT_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessColumnsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void knowsTheHeadingsOfTheListsThatStudiosHave() throws IOException {
        assertThat(customers("Navn|Mobil|Siste besøk|Neste time|Behandling|Pris|Samtykke SMS", "a|93836900"))
                .containsExactly(NAME, PHONE, LAST_VISIT, NEXT_APPOINTMENT, CATEGORY, PRICE, MARKETING);
        assertThat(customers("Kundenavn|Tlf|Sist inne|Merknad", "a|93836900"))
                .containsExactly(NAME, PHONE, LAST_VISIT, NOTE);
        assertThat(customers("Navn|Mobil|Vil ha SMS", "a|93836900")).containsExactly(NAME, PHONE, MARKETING);
        assertThat(customers("Name|Email|Phone|Address|Postal code|Marketing permission|Created|ID", "a||93836900"))
                .containsExactly(NAME, IGNORE, PHONE, IGNORE, IGNORE, MARKETING, IGNORE, IGNORE);
        assertThat(customers(
                        "First Name|Surname|Email Address|Phone Number|Birthday|Last Visit|Transaction Count|Total Spend",
                        "a|b||93836900"))
                .containsExactly(FIRST_NAME, LAST_NAME, IGNORE, PHONE, IGNORE, LAST_VISIT, IGNORE, IGNORE);
        assertThat(customers("First name|Surname|Telephone|Sex|Date of birth|Note", "a|b|93836900"))
                .containsExactly(FIRST_NAME, LAST_NAME, PHONE, IGNORE, IGNORE, NOTE);
        assertThat(visits("Dato|Kunde|Telefon|Tjeneste|Beløp", "12.01.2026|a|93836900"))
                .containsExactly(VISIT_DAY, NAME, PHONE, CATEGORY, PRICE);
    }

    @Test
    void headingsMayBeWrittenInAnyWay() throws IOException {
        assertThat(customers("FORNAVN:|etter-navn|Mobil nr.|SISTE BESO\u0308K", "a|b|93836900"))
                .containsExactly(FIRST_NAME, LAST_NAME, PHONE, IGNORE);
        assertThat(customers("navn|MOBILNUMMER|siste  besøk", "a|93836900")).containsExactly(NAME, PHONE, LAST_VISIT);
    }

    @Test
    void aMobileIsPreferredToAPhone() throws IOException {
        assertThat(customers("Navn|Telefon|Mobil", "a|22334455|93836900")).containsExactly(NAME, IGNORE, PHONE);
        assertThat(customers("Navn|Mobil|Telefon", "a|93836900|22334455")).containsExactly(NAME, PHONE, IGNORE);
    }

    @Test
    void nothingSingleIsGuessedTwice() throws IOException {
        assertThat(customers("Navn|Fornavn|Etternavn|Tlf|Tlf|Pris|Beløp", "a|b|c|93836900"))
                .containsExactly(IGNORE, FIRST_NAME, LAST_NAME, PHONE, IGNORE, PRICE, IGNORE);
    }

    @Test
    void aDateIsAVisitOnlyInAListOfVisits() throws IOException {
        assertThat(customers("Dato|Kunde|Telefon", "12.01.2026|a|93836900")).containsExactly(IGNORE, NAME, PHONE);
    }

    @Test
    void withoutAHeadingTheContentDecides() throws IOException {
        assertThat(customers("1|Kari Hansen|93836900|22.08.2026|24.12.2026|x", "2|Lie, Ola|40000000|01.02.2026||y"))
                .containsExactly(IGNORE, NAME, PHONE, LAST_VISIT, NEXT_APPOINTMENT, IGNORE);
        assertThat(visits("93836900|2026-08-22", "40000000|2026-08-23")).containsExactly(PHONE, VISIT_DAY);
    }

    @Test
    void anUnknownHeadingOverNumbersIsFoundByThem() throws IOException {
        assertThat(customers("Navn|Ring meg", "Kari|93836900", "Ola|40000000")).containsExactly(NAME, PHONE);
    }

    @Test
    void ofTwoColumnsOfPhonesTheOneWithTheMobilesIsTaken() throws IOException {
        assertThat(customers("Navn|Telefon|Telefon", "a|22334455|93836900", "b||40000000"))
                .containsExactly(NAME, IGNORE, PHONE);
        assertThat(customers("Navn|Telefon|Telefon", "a|93836900|", "b|40000000|40000001"))
                .containsExactly(NAME, PHONE, IGNORE);
        assertThat(customers("Navn|Tlf privat|Tlf mobil", "a|93836900|93836900"))
                .containsExactly(NAME, IGNORE, PHONE);
    }

    @Test
    void knowsWhatBookingSystemsAndTillsExport() throws IOException {
        assertThat(customers(
                        "First Name|Last Name|Mobile Number|Accepts SMS marketing|Last Booking Date|Next Booking Date|Date of birth",
                        "a|b|93836900"))
                .containsExactly(FIRST_NAME, LAST_NAME, PHONE, MARKETING, LAST_VISIT, NEXT_APPOINTMENT, IGNORE);
        assertThat(customers("Kundenr|Fornavn|Etternavn|Mobiltelefon|E-post|Sist besøkt", "1|a|b|93836900"))
                .containsExactly(IGNORE, FIRST_NAME, LAST_NAME, PHONE, IGNORE, LAST_VISIT);
        assertThat(visits(
                        "Dato/tid|Kundenavn|Tlf.|Behandlingstype|Pris inkl. mva|Ansatt", "12.01.2026 10:00|a|93836900"))
                .containsExactly(VISIT_DAY, NAME, PHONE, CATEGORY, PRICE, IGNORE);
        assertThat(visits(
                        "Start Time|First Name|Last Name|Phone|Appointment Type|Appointment Price",
                        "2026-01-12|a|b|93836900"))
                .containsExactly(VISIT_DAY, FIRST_NAME, LAST_NAME, PHONE, CATEGORY, PRICE);
        assertThat(customers("Förnamn|Efternamn|Mobiltelefon|Senaste besök", "a|b|93836900"))
                .containsExactly(FIRST_NAME, LAST_NAME, PHONE, LAST_VISIT);
    }

    @Test
    void headingsThatSayNothingLeaveItToTheCells() throws IOException {
        assertThat(customers("A|B|C", "Kari Hansen|x|93836900", "Ola Lie|y|40000000"))
                .containsExactly(NAME, IGNORE, PHONE);
        assertThat(visits("A|B|C", "Kari Hansen|22.08.2026|93836900")).containsExactly(NAME, VISIT_DAY, PHONE);
        assertThat(customers("Kari|Hansen|93836900", "Ola|Lie|40000000")).containsExactly(FIRST_NAME, LAST_NAME, PHONE);
    }

    private static List<ColumnMeaning> customers(String... rows) throws IOException {
        return guess(ImportKind.CUSTOMERS, rows);
    }

    private static List<ColumnMeaning> visits(String... rows) throws IOException {
        return guess(ImportKind.VISITS, rows);
    }

    private static List<ColumnMeaning> guess(ImportKind kind, String... rows) throws IOException {
        var guess = new GuessColumns(new Headings(new EightDigits())).guess(OpenTableTest.table(rows), kind, TODAY);
        return List.copyOf(guess.values());
    }
}
