package no.rebookly.functions.imports;

import no.rebookly.lambda.Problem;
import no.rebookly.lambda.Problems;

/** What imports answer apart from the common problems. */
final class ImportProblem {
    static final Problem NOT_READY = Problems.of(
            409,
            "import-not-ready",
            "Ikke klar",
            "Not ready",
            "Lista kan ikke endres eller tas inn slik den står nå. Hent den på nytt og se hva som mangler.",
            "The list cannot be changed or taken in as it stands now. Read it again and see what is missing.");
    static final Problem NO_ROWS = Problems.of(
            409,
            "import-rows-gone",
            "Radene finnes ikke",
            "No rows to show",
            "Fila er ikke lest ennå, eller den er slettet etter ett døgn. Last den opp på nytt for å se radene.",
            "The file is not read yet, or was deleted after a day. Upload it again to see its rows.");

    static final Problem TOO_LATE = Problems.of(
            409,
            "import-undo-too-late",
            "For sent å angre",
            "Too late to undo",
            "En import kan angres i ett døgn etter at den ble tatt inn. Kundene kan slettes eller rettes én og én.",
            "An import can be undone for a day after it was taken in. Its customers can be deleted or corrected one by one.");

    private ImportProblem() {}
}
