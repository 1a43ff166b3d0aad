package no.rebookly.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.Customers;
import no.rebookly.language.Words;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.TemplateFault;
import no.rebookly.text.TemplateReading;

/** Shows a text as one customer, or a customer that we make up, would get it, with links as long as the real ones. */
public final class PreviewText {
    private static final Code SAMPLE_CODE = new Code("Eksempel01");
    /** Short, of the usual length, and with letters that SMS has no room for. */
    private static final List<CustomerName> EXAMPLES = List.of(
            Addressee.EXAMPLE.name(), new CustomerName("Kristoffer Johansen"), new CustomerName("Małgorzata Kowalska"));

    private final Studios studios;
    private final Customers customers;
    private final WriteSms writeSms;

    public PreviewText(Studios studios, Customers customers, WriteSms writeSms) {
        this.studios = studios;
        this.customers = customers;
        this.writeSms = writeSms;
    }

    /** What there is to show. */
    public sealed interface Shown {
        /** @param examples how made-up customers would get it; none when it was asked for one customer */
        record Sms(MessageTemplate template, Written written, List<Example> examples) implements Shown {
            public Sms {
                examples = List.copyOf(examples);
            }
        }

        record Refused(List<Words> faults) implements Shown {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        record NoSuchCustomer() implements Shown {}
    }

    public record Example(CustomerName name, Written written) {}

    public Shown preview(StudioId studioId, MessageKind kind, String text, Optional<CustomerId> customer) {
        return switch (MessageTemplate.parse(text, kind)) {
            case TemplateReading.Refused(var faults) ->
                new Shown.Refused(
                        faults.stream().map(TemplateFault::words).distinct().toList());
            case TemplateReading.Parsed(var template) -> filled(studioId, template, customer);
        };
    }

    private Shown filled(StudioId studioId, MessageTemplate template, Optional<CustomerId> customer) {
        var studio = studios.find(studioId);
        var addressee = customer.isEmpty()
                ? Optional.of(Addressee.EXAMPLE)
                : customers.find(studioId, customer.get()).map(Addressee::of);
        if (studio.isEmpty() || addressee.isEmpty()) {
            return new Shown.NoSuchCustomer();
        }
        return writeSms.write(template, studio.get(), addressee.get(), SAMPLE_CODE)
                .<Shown>map(sms ->
                        new Shown.Sms(template, sms, customer.isEmpty() ? examples(template, studio.get()) : List.of()))
                .orElseGet(() -> new Shown.Refused(List.of(WriteSms.UNUSABLE)));
    }

    private List<Example> examples(MessageTemplate template, Studio studio) {
        var examples = new ArrayList<Example>();
        for (var name : EXAMPLES) {
            writeSms.write(template, studio, new Addressee(name, Optional.empty()), SAMPLE_CODE)
                    .ifPresent(written -> examples.add(new Example(name, written)));
        }
        return examples;
    }
}
