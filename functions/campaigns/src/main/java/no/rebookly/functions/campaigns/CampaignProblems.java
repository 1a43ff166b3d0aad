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

    static final Problem NOT_UNKNOWN = Problems.of(
            409,
            "message-not-unknown",
            "Meldingen er ikke uviss",
            "The message is not unknown",
            "Dette går bare an når vi ikke vet om meldingen kom fram. Nå vet vi det, eller den er slettet. Ingenting ble endret. Hent den på nytt.",
            "This is possible only while we do not know whether the message arrived. By now we do, or it was erased. Nothing was changed. Read it again.");

    static final Problem SEGMENT_IN_USE = Problems.of(
            409,
            "segment-in-use",
            "Utvalget er i bruk",
            "The segment is in use",
            "Et utkast eller en fast regel bruker utvalget. Ingenting ble slettet. Velg et annet utvalg der, og prøv igjen.",
            "A draft or a rule uses the segment. Nothing was deleted. Choose another segment there, and try again.");

    private CampaignProblems() {}

    static ProblemException invalid(List<ContentFault> faults) {
        return Problems.invalid(faults.stream()
                        .map(fault -> new FieldError("/" + fault.field(), fault.words()))
                        .toList())
                .asException();
    }
}
