package no.rebookly.functions.campaigns;

import java.util.List;
import no.rebookly.campaign.ContentFault;
import no.rebookly.lambda.FieldError;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.ProblemException;
import no.rebookly.lambda.Problems;

/** What campaigns can answer besides the problems of every function. */
final class CampaignProblems {
    static final Problem WRONG_STATE = Problems.of(
            409,
            "campaign-state",
            "Utsendingen er kommet for langt",
            "The campaign is past that",
            "Utsendingen er ikke i en tilstand der dette går an. Ingenting ble endret. Hent den på nytt og se hvor den står.",
            "The campaign is not in a state where this is possible. Nothing was changed. Read it again to see where it stands.");
    static final Problem SENDER_NOT_APPROVED = Problems.of(
            409,
            "sender-not-approved",
            "Avsenderen er ikke godkjent",
            "The sender is not approved",
            "Studioet har ingen godkjent avsender ennå, så ingenting kan sendes. Fyll ut avsenderen og start på nytt.",
            "The studio has no approved sender yet, so nothing can be sent. Fill in the sender and start again.");

    static final Problem SEGMENT_IN_USE = Problems.of(
            409,
            "segment-in-use",
            "Utvalget er i bruk",
            "The segment is in use",
            "Noe som ikke er startet ennå, bruker utvalget. Ingenting ble slettet. Velg et annet utvalg der, og prøv igjen.",
            "Something that has not started yet uses the segment. Nothing was deleted. Choose another segment there, and try again.");

    private CampaignProblems() {}

    static ProblemException invalid(List<ContentFault> faults) {
        return Problems.invalid(faults.stream()
                        .map(fault -> new FieldError("/" + fault.field(), fault.words()))
                        .toList())
                .asException();
    }
}
