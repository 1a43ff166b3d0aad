package no.rebookly.campaign;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;
import no.rebookly.studio.Studio;
import no.rebookly.text.MergeField;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.TemplateFault;
import no.rebookly.text.TemplateReading;

/** Whether what an owner wrote can become an SMS of this studio. */
public final class CheckContent {
    private static final int LONGEST_URL = 1_000;
    private static final Words NOT_OUR_HOST = new Words(
            "Skal være en https-adresse på samme nettsted som bestillingssiden.",
            "Must be an https address on the same site as the studio's booking page.");
    private static final Words NO_TARGET = new Words(
            "Teksten har {lenke}, men det er ikke bestemt hvor den fører. Legg inn adressen til bestillingssiden først.",
            "The text has {lenke}, but it is not decided where it leads. Set the studio's booking page first.");

    /** @param starting whether it is about to go: until then a target may be missing */
    public List<ContentFault> check(Studio studio, MessageKind kind, CampaignContent content, boolean starting) {
        var faults = new ArrayList<ContentFault>();
        switch (MessageTemplate.parse(content.text(), kind)) {
            case TemplateReading.Refused(var refusals) ->
                refusals.stream().map(TemplateFault::words).distinct().forEach(words -> faults.add(text(words)));
            case TemplateReading.Parsed(var template) -> {
                if (starting
                        && template.uses(MergeField.LINK)
                        && content.target(studio).isEmpty()) {
                    faults.add(text(NO_TARGET));
                }
            }
        }
        content.linkUrl()
                .filter(url -> !isOnOurHost(url, studio))
                .ifPresent(url -> faults.add(new ContentFault("linkUrl", NOT_OUR_HOST)));
        return List.copyOf(faults);
    }

    private static ContentFault text(Words words) {
        return new ContentFault("text", words);
    }

    private static boolean isOnOurHost(URI url, Studio studio) {
        var ours = studio.bookingUrl().map(CheckContent::host).filter(host -> !host.isEmpty());
        return "https".equalsIgnoreCase(url.getScheme())
                && url.getRawUserInfo() == null
                && url.toString().length() <= LONGEST_URL
                && ours.filter(host -> host.equals(host(url))).isPresent();
    }

    /** With the port: another port can be another site. */
    private static String host(URI url) {
        var authority = url.getRawAuthority();
        return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    }
}
