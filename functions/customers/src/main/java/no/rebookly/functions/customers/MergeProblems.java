package no.rebookly.functions.customers;

import no.rebookly.customer.MergeRefusal;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.ProblemException;
import no.rebookly.lambda.Problems;

/** Why two customers were not merged, or not parted, as people are told. */
final class MergeProblems {
    static final Problem MERGED_ALREADY = Problems.of(
            409,
            "merged-already",
            "Slått sammen fra før",
            "Merged already",
            "En av de to er allerede slått sammen med en annen, kanskje i en annen fane. Ingenting ble endret. Hent lista på nytt.",
            "One of the two is merged with another already, perhaps in another tab. Nothing was changed. Read the list again.");
    static final Problem DELETED = Problems.of(
            409,
            "customer-deleted",
            "Kunden er slettet",
            "The customer is deleted",
            "En av de to er slettet. Hent kunden tilbake først, og prøv igjen. Ingenting ble endret.",
            "One of the two is deleted. Bring the customer back first and try again. Nothing was changed.");
    static final Problem CHANGED = Problems.of(
            409,
            "merge-outdated",
            "Endret siden forhåndsvisningen",
            "Changed since the preview",
            "En av de to er endret siden du så hva sammenslåingen gir. Ingenting ble slått sammen. Se forhåndsvisningen på nytt.",
            "One of the two has changed since you saw what the merge gives. Nothing was merged. Look at the preview again.");
    static final Problem NOT_MERGED = Problems.of(
            409,
            "not-merged",
            "Ikke slått sammen",
            "Not merged",
            "De to er ikke slått sammen, eller er skilt allerede. Ingenting ble endret.",
            "The two are not merged, or are parted already. Nothing was changed.");
    static final Problem MERGED_FURTHER = Problems.of(
            409,
            "merged-further",
            "Slått sammen videre",
            "Merged further",
            "Den du beholdt, er siden slått sammen med en tredje. Angre den sammenslåingen først. Ingenting ble endret.",
            "The one you kept was since merged with a third. Undo that merge first. Nothing was changed.");

    private MergeProblems() {}

    static ProblemException of(MergeRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> Problems.NOT_FOUND.asException();
            case DELETED -> DELETED.asException();
            case MERGED_ALREADY -> MERGED_ALREADY.asException();
            case CHANGED -> CHANGED.asException();
            case NOT_MERGED -> NOT_MERGED.asException();
            case MERGED_FURTHER -> MERGED_FURTHER.asException();
            case BUSY -> Problems.CONFLICT.asException();
        };
    }
}
