package no.rebookly.campaign;

import java.net.URI;
import java.util.Optional;
import no.rebookly.language.Words;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.money.Money;
import no.rebookly.studio.Studio;
import no.rebookly.text.MergeValues;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.SmsTextReading;

/**
 * Fills a template for one customer, with the links that the SMS will really carry: what a preview counts is what is sent and
 * paid for.
 */
public final class WriteSms {
    /** Of a text that {@link #write} gives nothing for. */
    public static final Words UNUSABLE =
            new Words("Ferdig utfylt er teksten tom eller for lang.", "Filled in, the text is empty or too long.");

    private static final String STOP = "/s";

    private final URI linksUrl;
    private final Money pricePerPart;

    public WriteSms(URI linksUrl, Money pricePerPart) {
        this.linksUrl = linksUrl;
        this.pricePerPart = pricePerPart;
    }

    /** Empty when, filled in, it is nothing that can be sent. */
    public Optional<Written> write(MessageTemplate template, Studio studio, Addressee addressee, Code code) {
        var link = linksUrl + "/" + code;
        var values = new MergeValues(
                Optional.of(addressee.name().value()),
                studio.name(),
                addressee.lastVisit(),
                template.kind() == MessageKind.MARKETING ? Optional.of(link) : Optional.empty(),
                Optional.of(link + STOP));
        return switch (template.render(values)) {
            case SmsTextReading.Text(var text) -> {
                var parts = text.parts().parts();
                yield Optional.of(new Written(text, parts, pricePerPart.times(parts)));
            }
            case SmsTextReading.Refused _ -> Optional.empty();
        };
    }
}
