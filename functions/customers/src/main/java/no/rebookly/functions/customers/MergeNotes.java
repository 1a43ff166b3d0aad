package no.rebookly.functions.customers;

import java.util.ArrayList;
import java.util.List;
import no.rebookly.customer.Customer;
import no.rebookly.customer.MergeChoice;
import no.rebookly.customer.MergePlan;
import no.rebookly.language.Words;
import no.rebookly.number.OptOut;

/** What a merge does, in words: told before it is made. */
final class MergeNotes {
    private static final Words KEEPS_NUMBER = new Words(
            "Videre brukes nummeret til den du beholder. SMS som er planlagt til det andre nummeret, blir ikke sendt.",
            "The number of the one you keep goes on being used. SMS planned to the other number are not sent.");
    private static final Words TAKES_NUMBER = new Words(
            "Videre brukes nummeret til den som blir borte. SMS som er planlagt til det andre nummeret, blir ikke sendt.",
            "The number of the one who goes goes on being used. SMS planned to the other number are not sent.");
    private static final Words WRONG_NUMBER = new Words(
            "Nummeret som brukes videre, er meldt som feil nummer, og får ingen SMS.",
            "The number that goes on being used was reported as a wrong number and gets no SMS.");
    private static final Words LAID_MARKETING = new Words(
            "Kunden har sagt nei til reklame på det andre nummeret. Neiet gjelder da også nummeret som brukes videre, og blir stående om du angrer sammenslåingen: bare kunden selv eller et senere samtykke opphever det.",
            "The customer has said no to marketing on the other number. The no then holds for the number that goes on being used too, and stays if you undo the merge: only the customer or a later consent lifts it.");
    private static final Words LAID_ALL = new Words(
            "Kunden har sagt nei til alle SMS på det andre nummeret. Neiet gjelder da også nummeret som brukes videre, og blir stående om du angrer sammenslåingen: bare kunden selv eller et senere samtykke opphever det.",
            "The customer has said no to all SMS on the other number. The no then holds for the number that goes on being used too, and stays if you undo the merge: only the customer or a later consent lifts it.");
    private static final Words STAYS_OPTED_OUT = new Words(
            "Nummeret som brukes videre, har sagt nei, og det står ved lag.",
            "The number that goes on being used has said no, and that stands.");
    private static final Words TAGS_LEFT_OUT = new Words(
            "En kunde kan ha høyst " + Customer.MOST_TAGS + " merkelapper, så noen får ikke plass.",
            "A customer can have at most " + Customer.MOST_TAGS + " tags, so there is no room for some.");
    private static final Words CAN_BE_UNDONE = new Words(
            "Sammenslåingen kan angres: da blir begge som før, og det som har skjedd siden, blir hos den du beholdt.",
            "The merge can be undone: both are then as before, and what has happened since stays with the one you kept.");

    private MergeNotes() {}

    static List<Words> of(MergePlan plan) {
        var notes = new ArrayList<Words>();
        if (plan.numbersDiffer()) {
            notes.add(plan.choice().phone() == MergeChoice.Side.KEEP ? KEEPS_NUMBER : TAKES_NUMBER);
        }
        if (plan.number().wrongNumber()) {
            notes.add(WRONG_NUMBER);
        } else if (plan.laid() != OptOut.NONE) {
            notes.add(plan.laid() == OptOut.ALL ? LAID_ALL : LAID_MARKETING);
        } else if (plan.optOut() != OptOut.NONE) {
            notes.add(STAYS_OPTED_OUT);
        }
        if (!plan.tagsLeftOut().isEmpty()) {
            notes.add(TAGS_LEFT_OUT);
        }
        notes.add(CAN_BE_UNDONE);
        return notes;
    }
}
