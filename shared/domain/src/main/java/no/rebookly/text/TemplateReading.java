package no.rebookly.text;

import java.util.List;

/** What became of a template that somebody wrote. */
public sealed interface TemplateReading {
    record Parsed(MessageTemplate template) implements TemplateReading {}

    /** At least one fault, in the order of the text. */
    record Refused(List<TemplateFault> faults) implements TemplateReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
