package no.rebookly.imports;

import no.rebookly.language.Words;

/** Why a file as a whole cannot be read as a list. */
public enum TableFault {
    EMPTY_FILE("Filen er tom.", "The file is empty."),
    HEADER_ONLY("Filen har bare en overskrift og ingen rader.", "The file has a heading only and no rows."),
    NOT_A_TABLE(
            "Dette er ikke en CSV-fil. Åpne listen der den kommer fra, og lagre den som CSV.",
            "This is not a CSV file. Open the list where it comes from and save it as CSV."),
    OPEN_QUOTE(
            "Et felt begynner med anførselstegn (\") som ikke slutter der det skal. Rett raden, og last opp filen på nytt.",
            "A field begins with a quotation mark (\") that does not end where it should. Mend the row and upload the file again."),
    TOO_MANY_COLUMNS(
            "Listen har over 100 kolonner. Behold dem som trengs.",
            "The list has more than 100 columns. Keep those needed."),
    CELL_TOO_LONG(
            "Et felt er lengre enn 2000 tegn. Kort det ned, og last opp filen på nytt.",
            "A field is longer than 2,000 characters. Shorten it and upload the file again."),
    TOO_MANY_ROWS(
            "Listen har over 100 000 rader. Del den i flere filer.",
            "The list has more than 100,000 rows. Split it into several files.");

    private final Words words;

    TableFault(String nb, String en) {
        this.words = new Words(nb, en);
    }

    public Words words() {
        return words;
    }
}
