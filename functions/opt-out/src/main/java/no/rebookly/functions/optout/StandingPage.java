package no.rebookly.functions.optout;

import no.rebookly.lambda.Page;
import no.rebookly.lambda.Response;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Choice;
import no.rebookly.optout.Standing;

/** The page behind every marketing SMS, in both languages at once: whoever got it may speak either. */
final class StandingPage {
    private StandingPage() {}

    static Response of(Standing.Known known, int status, boolean saved) {
        return known.studio().isPresent()
                ? ofStudio(known, Page.escaped(known.studio().get()), status, saved)
                : ofNobody();
    }

    /** Its studio has left Rebookly and its keys are gone: nothing can be sent, and nothing is left to be chosen. */
    private static Response ofNobody() {
        return Page.of(
                200,
                "Meldinger",
                "<h1>Ingen flere meldinger</h1>\n"
                        + both(
                                "Den som sendte deg meldingen, bruker ikke denne tjenesten lenger. Herfra kommer det ingen flere"
                                        + " meldinger, og opplysningene om deg er slettet.",
                                "<strong>No more messages.</strong> Whoever sent you the message no longer uses this service. No more"
                                        + " messages come from here, and what was known of you is erased."));
    }

    /** What an owner sees who follows the link of her own test: nobody has said yes or no by it. */
    static Response ofTest(String studio) {
        return Page.of(
                200,
                "Meldinger",
                "<h1>Meldinger fra " + Page.escaped(studio) + "</h1>\n"
                        + both(
                                "<strong>Dette er en prøve.</strong> Her velger kundene hva de vil stoppe: reklame og tilbud, eller alle"
                                        + " meldinger. Prøven stopper ingenting.",
                                "<strong>This is a test.</strong> Here customers choose what to stop: marketing, or all messages. The"
                                        + " test stops nothing."));
    }

    private static Response ofStudio(Standing.Known known, String studio, int status, boolean saved) {
        var page = new StringBuilder();
        page.append("<h1>Meldinger fra ").append(studio).append("</h1>\n");
        if (saved) {
            page.append("<p role=\"status\"><strong>Lagret.</strong> <span lang=\"en\">Saved.</span></p>\n");
        }
        page.append(standing(known, studio));
        page.append("<form method=\"post\">\n");
        if (known.optOut() == OptOut.NONE) {
            button(page, Choice.MARKETING, "Stopp reklame og tilbud", "Stop marketing");
        }
        if (known.optOut() != OptOut.ALL) {
            button(
                    page,
                    Choice.ALL,
                    "Stopp alle meldinger, også påminnelser om time",
                    "Stop everything, reminders included");
        }
        if (!known.wrongNumber()) {
            button(page, Choice.WRONG_NUMBER, "Dette er feil nummer", "This is the wrong number");
        }
        if (known.optOut() != OptOut.NONE) {
            button(page, Choice.RESUME, "Jeg vil ha meldinger igjen", "I want messages again");
        }
        page.append("</form>\n");
        known.contactPhone().map(Page::escaped).ifPresent(phone -> page.append("<p>Spørsmål? Ring ")
                .append(studio)
                .append(" på ")
                .append(phone)
                .append(". <span lang=\"en\">Questions? Call ")
                .append(phone)
                .append(".</span></p>\n"));
        page.append(privacy(studio));
        return Page.of(status, "Meldinger", page.toString());
    }

    /** What the Regulation (EU) 2016/679, articles 13 and 14, wants told first; the studio tells the rest. */
    private static String privacy(String studio) {
        return "<h2>Personvern</h2>\n"
                + both(
                        studio
                                + " bestemmer over opplysningene: navn, mobilnummer, besøk og hva du har sagt ja og nei til. De brukes til"
                                + " å minne om timer og, hvis du ikke sier nei, til å sende tilbud. Rebookly sender meldingene for "
                                + studio
                                + " og bruker opplysningene ikke til noe annet. Be " + studio
                                + " om innsyn, retting eller sletting. Du kan klage til Datatilsynet.",
                        "<strong>Privacy.</strong> " + studio
                                + " decides about the data: name, mobile number, visits, and what you have said"
                                + " yes and no to. It is used to remind you of booked times and, unless you say no, to send offers."
                                + " Rebookly sends the messages for " + studio
                                + " and uses the data for nothing else. Ask " + studio
                                + " for access, correction or erasure. You may complain to Datatilsynet, the Norwegian authority.");
    }

    private static String standing(Standing.Known known, String studio) {
        return switch (known.optOut()) {
            case NONE ->
                both(
                        "Dette nummeret kan få meldinger fra " + studio
                                + ". Velg hva du vil stoppe. Det gjelder med en gang.",
                        "This number may get messages from " + studio
                                + ". Choose what to stop. It takes effect at once.");
            case MARKETING ->
                both(
                        "Dette nummeret får ikke reklame fra " + studio
                                + ". Påminnelser om avtalte timer kommer fortsatt.",
                        "This number gets no marketing from " + studio + ". Reminders of booked times still come.");
            case ALL ->
                both(
                        "Dette nummeret får ingen meldinger fra " + studio + ".",
                        "This number gets no messages from " + studio + ".");
        };
    }

    private static String both(String nb, String en) {
        return "<p>" + nb + "</p>\n<p lang=\"en\">" + en + "</p>\n";
    }

    private static void button(StringBuilder page, Choice choice, String nb, String en) {
        page.append("<button name=\"choice\" value=\"")
                .append(choice)
                .append("\">")
                .append(nb)
                .append("<br><small lang=\"en\">")
                .append(en)
                .append("</small></button>\n");
    }
}
