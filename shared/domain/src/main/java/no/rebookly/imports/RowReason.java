package no.rebookly.imports;

import no.rebookly.language.Words;
import no.rebookly.phone.PhoneRefusal;

/** Why a row is refused. The reasons of a phone are those of {@link PhoneRefusal}, whose words are the better ones. */
public enum RowReason {
    /** A number alone is refused too: an SMS from somebody who does not know one's name is not friendly. */
    NAME_MISSING(
            "Navnet mangler. Skriv det inn, så meldingen kan begynne med det.",
            "The name is missing. Enter it, so that the message can begin with it."),
    NAME_TOO_LONG(
            "Navnet er lengre enn 100 tegn. Kort det ned til navnet alene.",
            "The name is longer than 100 characters. Shorten it to the name alone."),
    NAME_UNREADABLE(
            "Navnet har ingen bokstaver. Skriv det slik det skal stå i en melding.",
            "The name has no letters. Write it as it should stand in a message."),
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
    DATE_IMPOSSIBLE(
            "Datoen finnes ikke i kalenderen. Rett den, eller la feltet stå tomt.",
            "No calendar has this date. Correct it or leave the field empty."),
    DATE_UNREADABLE(
            "Datoen lot seg ikke lese. Skriv den som 22.08.2026.",
            "The date could not be read. Write it as 2026-08-22."),
    DATE_TOO_OLD(
            "Datoen er før 1970. Rett den, eller la feltet stå tomt.",
            "The date is before 1970. Correct it or leave the field empty."),
    VISIT_IN_FUTURE(
            "Besøket er fram i tid. Rett dagen, eller velg kolonnen som neste time.",
            "The visit is in the future. Correct the day or choose the column as the next appointment."),
    VISIT_DAY_MISSING(
            "Dagen for besøket mangler. Skriv den inn som 22.08.2026.",
            "The day of the visit is missing. Enter it as 2026-08-22."),
    PRICE_UNREADABLE(
            "Prisen lot seg ikke lese. Skriv den som 1150,00.", "The price could not be read. Write it as 1150.00."),
    TEXT_TOO_LONG(
            "Teksten er lengre enn 100 tegn. Kort den ned, eller la være å hente kolonnen.",
            "The text is longer than 100 characters. Shorten it or leave the column out."),
    TOO_MANY_CELLS(
            "Raden har flere felt enn lista har kolonner. Se etter et skilletegn som hører til i teksten.",
            "The row has more fields than the list has columns. Look for a delimiter that belongs to the text.");

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
