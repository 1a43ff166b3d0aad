package no.rebookly.imports;

import java.util.ArrayList;
import java.util.List;
import no.rebookly.language.Words;

/** What an owner should look at before the rows of a list are taken in; none of it stands in the way. */
public enum ImportWarning {
    /** Marketing is denied by default, and the list says that somebody agreed to it. */
    CONSENT_NOT_STATED(
            "Lista har en kolonne om samtykke, men du har ikke valgt hva den gir lov til. Tas lista inn slik, kan ingen av de nye få"
                    + " reklame.",
            "The list has a column about consent, but you have not chosen what it permits. Taken in like this, none of the new customers"
                    + " can get marketing."),
    MANY_REFUSED(
            "Mer enn en femdel av radene blir avvist. Se om kolonnene er riktig valgt.",
            "More than a fifth of the rows are refused. See whether the columns are chosen rightly."),
    SHARED_NUMBERS(
            "Noen av de nye kundene har samme nummer. Se på dem, og velg om de er én person.",
            "Some of the new customers have the same number. Look at them, and choose whether they are one person.");

    private static final int MANY = 5;

    private final Words words;

    ImportWarning(String nb, String en) {
        this.words = new Words(nb, en);
    }

    public Words words() {
        return words;
    }

    /** Only while something can still be chosen. */
    public static List<ImportWarning> of(Import shown) {
        var warnings = new ArrayList<ImportWarning>();
        if (shown.state() != ImportState.READY) {
            return warnings;
        }
        if (shown.marketing().isEmpty() && shown.mapping().containsValue(ColumnMeaning.MARKETING)) {
            warnings.add(CONSENT_NOT_STATED);
        }
        shown.counts().ifPresent(counts -> {
            if (counts.refused() * MANY > counts.rows()) {
                warnings.add(MANY_REFUSED);
            }
            if (counts.sharedNumber() > 0 && shown.sharedNumbers() == SharedNumbers.SEPARATE) {
                warnings.add(SHARED_NUMBERS);
            }
        });
        return warnings;
    }
}
