package no.rebookly.phone;

import no.rebookly.language.Words;

/** Why something written as a phone number is not taken, in words that say what to do about it. */
public enum PhoneRefusal {
    EMPTY("Telefonnummeret mangler. Skriv inn mobilnummeret.", "The phone number is missing. Enter the mobile number."),
    TOO_SHORT(
            "Nummeret har for få siffer. Et norsk mobilnummer har åtte.",
            "The number has too few digits. A Norwegian mobile number has eight."),
    TOO_LONG(
            "Nummeret har for mange siffer. Et norsk mobilnummer har åtte, med +47 foran om du vil.",
            "The number has too many digits. A Norwegian mobile number has eight, with +47 in front if you like."),
    LANDLINE(
            "Dette er en fasttelefon, som ikke kan få SMS. Skriv inn mobilnummeret.",
            "This is a landline, which cannot receive an SMS. Enter the mobile number."),
    PREMIUM(
            "Dette er et betalnummer. Skriv inn kundens eget mobilnummer.",
            "This is a premium-rate number. Enter the customer's own mobile number."),
    FOREIGN(
            "Dette er et utenlandsk nummer. Rebookly sender bare til norske mobilnumre.",
            "This is a foreign number. Rebookly only sends to Norwegian mobile numbers."),
    /** Short numbers, five-digit numbers such as 02800, freephone, IP phones and the twelve-digit numbers of machines. */
    SPECIAL(
            "Dette er et tjenestenummer, ikke en persons mobil. Skriv inn kundens eget mobilnummer.",
            "This is a service number, not a person's mobile. Enter the customer's own mobile number."),
    NOT_DIGITS(
            "Nummeret er skrevet med andre sifre enn 0–9. Skriv det på nytt med vanlige sifre.",
            "The number is written with other digits than 0–9. Write it again with ordinary digits."),
    EXTENSION(
            "Nummeret har et internnummer, som ikke kan få SMS. Skriv inn mobilnummeret alene.",
            "The number has an extension, which cannot receive an SMS. Enter the mobile number alone."),
    SEVERAL_NUMBERS(
            "Her står det flere numre. Behold det ene som skal få SMS.",
            "There are several numbers here. Keep the one that should receive the SMS."),
    /** What a spreadsheet shows of a number in a narrow column, {@code 9,38E+07}: the missing digits cannot be guessed. */
    ROUNDED(
            "Regnearket har forkortet nummeret, og siste siffer er borte. Gjør kolonnen om til tekst, og lagre lista på nytt.",
            "The spreadsheet has shortened the number and its last digits are lost. Turn the column into text and save the list again."),
    NOT_A_NUMBER(
            "Dette er ikke et telefonnummer i bruk. Skriv inn åtte siffer, for eksempel 400 00 000.",
            "This is not a phone number in use. Enter eight digits, such as 400 00 000.");

    private final Words words;

    PhoneRefusal(String nb, String en) {
        this.words = new Words(nb, en);
    }

    public Words words() {
        return words;
    }
}
