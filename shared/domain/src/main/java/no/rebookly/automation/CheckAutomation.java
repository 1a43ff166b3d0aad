package no.rebookly.automation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import no.rebookly.campaign.ContentFault;
import no.rebookly.language.Words;
import no.rebookly.studio.Studio;
import no.rebookly.text.MergeField;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.TemplateFault;
import no.rebookly.text.TemplateReading;

/** Whether what an owner wrote of an automation can become an SMS of this studio, at a time at which one may go. */
public final class CheckAutomation {
    private static final Words NO_TARGET = new Words(
            "Teksten har {lenke}, men det er ikke bestemt hvor den fører. Legg inn adressen til bestillingssiden først.",
            "The text has {lenke}, but it is not decided where it leads. Set the studio's booking page first.");

    /** @param starting whether it is about to be switched on: until then a target may be missing */
    public List<ContentFault> check(Studio studio, AutomationContent content, boolean starting) {
        var faults = new ArrayList<ContentFault>();
        switch (MessageTemplate.parse(content.text(), content.rule().kind().messages())) {
            case TemplateReading.Refused(var refusals) ->
                refusals.stream().map(TemplateFault::words).distinct().forEach(words -> faults.add(text(words)));
            case TemplateReading.Parsed(var template) -> {
                if (starting
                        && template.uses(MergeField.LINK)
                        && studio.bookingUrl().isEmpty()) {
                    faults.add(text(NO_TARGET));
                }
            }
        }
        content.rule()
                .dailyAt()
                .filter(time -> !studio.quietHours().weekdays().contains(time))
                .ifPresent(time -> faults.add(new ContentFault("rule/atTime", outside(studio))));
        return List.copyOf(faults);
    }

    private static ContentFault text(Words words) {
        return new ContentFault("text", words);
    }

    /** It would be held every day, and go at another time than the one that was chosen. */
    private static Words outside(Studio studio) {
        var hours = studio.quietHours().weekdays();
        LocalTime from = hours.from();
        LocalTime to = hours.to();
        return new Words(
                "Skal være i tiden da salongen sender på hverdager: fra " + from + " til før " + to + ".",
                "Must be within the studio's hours for sending on weekdays: from " + from + " until before " + to
                        + ".");
    }
}
