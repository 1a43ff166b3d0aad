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
        var studio = Page.escaped(known.studio().orElse("avsenderen"));
        var sender = Page.escaped(known.studio().orElse("the sender"));
        var page = new StringBuilder();
        page.append("<h1>Meldinger fra ").append(studio).append("</h1>\n");
        if (saved) {
            page.append("<p role=\"status\"><strong>Lagret.</strong> <span lang=\"en\">Saved.</span></p>\n");
        }
        page.append(standing(known, studio, sender));
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
        return Page.of(status, "Meldinger", page.toString());
    }

    private static String standing(Standing.Known known, String studio, String sender) {
        return switch (known.optOut()) {
            case NONE ->
                both(
                        "Dette nummeret kan få meldinger fra " + studio
                                + ". Velg hva du vil stoppe. Det gjelder med en gang.",
                        "This number may get messages from " + sender
                                + ". Choose what to stop. It takes effect at once.");
            case MARKETING ->
                both(
                        "Dette nummeret får ikke reklame fra " + studio
                                + ". Påminnelser om avtalte timer kommer fortsatt.",
                        "This number gets no marketing from " + sender + ". Reminders of booked times still come.");
            case ALL ->
                both(
                        "Dette nummeret får ingen meldinger fra " + studio + ".",
                        "This number gets no messages from " + sender + ".");
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
