package no.rebookly.imports;

import no.rebookly.language.Words;
import no.rebookly.phone.PhoneRefusal;

/** Why a row is refused. The reasons of a phone are those of {@link PhoneRefusal}, whose words are the better ones. */
public enum RowReason {
    /** A number alone is refused too: an SMS from somebody who does not know one's name is not friendly. */
    NAME_MISSING("Navnet mangler.", "The name is missing."),
    NAME_TOO_LONG("Navnet er lengre enn 100 tegn.", "The name is longer than 100 characters."),
    NAME_UNREADABLE(
            "Navnet har ingen bokstaver, eller tegn som ikke lot seg lese.",
            "The name has no letters, or characters that could not be read."),
    PHONE_MISSING(PhoneRefusal.EMPTY),
    PHONE_TOO_SHORT(PhoneRefusal.TOO_SHORT),
    PHONE_TOO_LONG(PhoneRefusal.TOO_LONG),
    PHONE_LANDLINE(PhoneRefusal.LANDLINE),
    PHONE_PREMIUM(PhoneRefusal.PREMIUM),
    PHONE_FOREIGN(PhoneRefusal.FOREIGN),
    PHONE_SPECIAL(PhoneRefusal.SPECIAL),
    PHONE_NOT_DIGITS(PhoneRefusal.NOT_DIGITS),
    PHONE_EXTENSION(PhoneRefusal.EXTENSION),
    PHONE_SEVERAL_NUMBERS(PhoneRefusal.SEVERAL_NUMBERS),
    PHONE_ROUNDED(PhoneRefusal.ROUNDED),
    PHONE_NOT_A_NUMBER(PhoneRefusal.NOT_A_NUMBER),
    DATE_IMPOSSIBLE("Datoen finnes ikke i kalenderen.", "No calendar has this date."),
    DATE_UNREADABLE(
            "Datoen lot seg ikke lese. Skriv den som 22.08.2026.",
            "The date could not be read. Write it as 2026-08-22."),
    DATE_TOO_OLD("Datoen er før 1970.", "The date is before 1970."),
    VISIT_IN_FUTURE("Besøket er fram i tid.", "The visit is in the future."),
    VISIT_DAY_MISSING("Dagen for besøket mangler.", "The day of the visit is missing."),
    PRICE_UNREADABLE(
            "Prisen lot seg ikke lese. Skriv den som 1150,00.", "The price could not be read. Write it as 1150.00."),
    TEXT_TOO_LONG("Teksten er lengre enn 100 tegn.", "The text is longer than 100 characters."),
    TOO_MANY_CELLS(
            "Raden har flere felt enn listen har kolonner.", "The row has more fields than the list has columns.");

    private final Words words;

    RowReason(String nb, String en) {
        this.words = new Words(nb, en);
    }

    RowReason(PhoneRefusal refusal) {
        this.words = refusal.words();
    }

    public Words words() {
        return words;
    }

    static RowReason of(PhoneRefusal refusal) {
        return switch (refusal) {
            case EMPTY -> PHONE_MISSING;
            case TOO_SHORT -> PHONE_TOO_SHORT;
            case TOO_LONG -> PHONE_TOO_LONG;
            case LANDLINE -> PHONE_LANDLINE;
            case PREMIUM -> PHONE_PREMIUM;
            case FOREIGN -> PHONE_FOREIGN;
            case SPECIAL -> PHONE_SPECIAL;
            case NOT_DIGITS -> PHONE_NOT_DIGITS;
            case EXTENSION -> PHONE_EXTENSION;
            case SEVERAL_NUMBERS -> PHONE_SEVERAL_NUMBERS;
            case ROUNDED -> PHONE_ROUNDED;
            case NOT_A_NUMBER -> PHONE_NOT_A_NUMBER;
        };
    }
}
