package no.rebookly.functions.automations;

import java.util.List;
import no.rebookly.automation.Automation;
import no.rebookly.campaign.ContentFault;
import no.rebookly.lambda.FieldError;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.ProblemException;
import no.rebookly.lambda.Problems;

/** What rules can answer besides the problems of every function. */
final class AutomationProblems {
    static final Problem WRONG_STATE = Problems.of(
            409,
            "automation-state",
            "Regelen er ikke i en tilstand for dette",
            "The rule is not in a state for this",
            "Regelen er alt på, eller den er ikke på. Ingenting ble endret. Hent den på nytt og se hvor den står.",
            "The rule is on already, or it is not on. Nothing was changed. Read it again to see where it stands.");
    static final Problem NOT_PREVIEWED = Problems.of(
            409,
            "automation-not-previewed",
            "Se først hvem regelen når",
            "See first whom the rule reaches",
            "Ingen har sett hvem regelen ville skrive til slik den er nå, så den ble ikke slått på. Se forhåndsvisningen, og slå den på etterpå.",
            "Nobody has seen whom the rule would write to as it is now, so it was not switched on. Look at the preview, and switch it on after that.");
    static final Problem TOO_MANY = Problems.of(
            409,
            "too-many-automations",
            "For mange regler",
            "Too many rules",
            "Salongen har " + Automation.MOST_OF_A_STUDIO
                    + " faste regler alt, og flere har ingen oversikt over. Slett en som ikke brukes, og prøv igjen.",
            "The studio has " + Automation.MOST_OF_A_STUDIO
                    + " rules already, and nobody oversees more. Delete one that is not used, and try again.");

    private AutomationProblems() {}

    static ProblemException invalid(List<ContentFault> faults) {
        return Problems.invalid(faults.stream()
                        .map(fault -> new FieldError("/" + fault.field(), fault.words()))
                        .toList())
                .asException();
    }
}
