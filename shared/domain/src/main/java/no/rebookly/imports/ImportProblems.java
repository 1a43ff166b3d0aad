package no.rebookly.imports;

import no.rebookly.language.Words;

/** Why an import failed, apart from what is wrong with its file. */
final class ImportProblems {
    static final Words NEVER_CAME = new Words(
            "Fila kom aldri fram, og plassen er utløpt. Begynn på nytt og last den opp.",
            "The file never arrived and its slot has expired. Begin again and upload it.");
    static final Words GONE = new Words(
            "Fila er slettet; den beholdes bare i ett døgn. Last den opp på nytt.",
            "The file has been deleted; it is kept for one day only. Upload it again.");
    static final Words STOPPED = new Words("Lesingen ble stoppet.", "The reading was stopped.");

    private ImportProblems() {}

    static Words of(TableFault fault, long line) {
        var words = fault.words();
        return line == 0 ? words : new Words("Linje " + line + ": " + words.nb(), "Line " + line + ": " + words.en());
    }
}
