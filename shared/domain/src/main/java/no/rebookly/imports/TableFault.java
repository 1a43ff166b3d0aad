package no.rebookly.imports;

import no.rebookly.language.Words;

/** Why a file as a whole cannot be read as a list. */
public enum TableFault {
    EMPTY_FILE(
            "Fila er tom. Se etter at lista ble med da den ble lagret, og last den opp på nytt.",
            "The file is empty. Check that the list was saved with it and upload it again."),
    HEADER_ONLY(
            "Fila har bare en overskrift og ingen rader, så det er ingen å hente. Se etter at kundene ble med, og last den opp på nytt.",
            "The file has a heading only and no rows, so there is nobody to import. Check that the customers are in it and upload it again."),
    NOT_A_TABLE(
            "Dette er ingen liste med rader og kolonner. Åpne lista der den kommer fra, og lagre den som Excel (.xlsx) eller CSV.",
            "This is not a list with rows and columns. Open the list where it comes from and save it as Excel (.xlsx) or CSV."),
    PASSWORD(
            "Fila er passordbeskyttet, så vi kan ikke lese den. Åpne den i Excel, fjern passordet (Fil, Info, Beskytt arbeidsbok), lagre den, og last den opp på nytt.",
            "The file is protected by a password, so we cannot read it. Open it in Excel, remove the password (File, Info, Protect Workbook), save it and upload it again."),
    OLD_WORKBOOK(
            "Fila er i Excels gamle format (.xls), som vi ikke leser. Åpne den i Excel, velg Lagre som, Excel-arbeidsbok (.xlsx) eller CSV, og last opp den nye fila.",
            "The file is in Excel's old format (.xls), which we do not read. Open it in Excel, choose Save as, Excel Workbook (.xlsx) or CSV, and upload the new file."),
    OTHER_SPREADSHEET(
            "Fila er et regneark i et format vi ikke leser. Åpne den, velg å lagre eller eksportere som Excel (.xlsx) eller CSV, og last opp den nye fila.",
            "The file is a spreadsheet of a kind we do not read. Open it, save or export it as Excel (.xlsx) or CSV, and upload the new file."),
    DOCUMENT(
            "Fila er et dokument (PDF, Word eller lignende) og ingen liste vi kan lese. Hent lista ut som Excel (.xlsx) eller CSV der den kommer fra.",
            "The file is a document (PDF, Word or the like), not a list we can read. Export the list as Excel (.xlsx) or CSV where it comes from."),
    PICTURE(
            "Fila er et bilde, uansett hva den heter. Hent lista ut som Excel (.xlsx) eller CSV der den kommer fra.",
            "The file is a picture, whatever it is called. Export the list as Excel (.xlsx) or CSV where it comes from."),
    WEB_PAGE(
            "Fila er en nettside, uansett hva den heter; noen programmer lager slike og kaller dem Excel. Åpne den i Excel, lagre den som Excel-arbeidsbok (.xlsx), og last opp den nye fila.",
            "The file is a web page, whatever it is called; some programs make such and call them Excel. Open it in Excel, save it as an Excel Workbook (.xlsx) and upload the new file."),
    ARCHIVE(
            "Fila er pakket sammen. Pakk den ut, og last opp lista som ligger i den.",
            "The file is an archive. Unpack it and upload the list that is in it."),
    CONTACT_CARDS(
            "Fila har kontaktkort (vCard) og er ingen liste. Hent kontaktene ut som CSV i stedet.",
            "The file holds contact cards (vCard), not a list. Export the contacts as CSV instead."),
    DAMAGED_WORKBOOK(
            "Excel-fila er skadet eller ikke hel, så vi kan ikke lese den. Åpne den i Excel, lagre den på nytt som .xlsx, og last den opp.",
            "The Excel file is damaged or incomplete, so we cannot read it. Open it in Excel, save it again as .xlsx and upload it."),
    OVERSIZED_WORKBOOK(
            "Excel-fila pakker seg ut til langt mer enn en kundeliste er, så vi leser den ikke. Kopier lista over i en ny arbeidsbok, og last opp den.",
            "The Excel file unpacks to far more than a list of customers is, so we do not read it. Copy the list into a new workbook and upload that."),
    OPEN_QUOTE(
            "Et felt begynner med anførselstegn (\") som ikke slutter der det skal. Rett raden, og last opp fila på nytt.",
            "A field begins with a quotation mark (\") that does not end where it should. Mend the row and upload the file again."),
    TOO_MANY_COLUMNS(
            "Lista har over 100 kolonner. Behold dem som trengs (navn, mobil, siste besøk), og last opp fila på nytt.",
            "The list has more than 100 columns. Keep those needed (name, mobile, last visit) and upload the file again."),
    TOO_MANY_ROWS(
            "Lista har over 100 000 rader. Del den i flere filer.",
            "The list has more than 100,000 rows. Split it into several files.");

    private final Words words;

    TableFault(String nb, String en) {
        this.words = new Words(nb, en);
    }

    public Words words() {
        return words;
    }
}
