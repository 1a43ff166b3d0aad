package no.rebookly.filter;

import java.util.List;
import no.rebookly.language.Words;

/** What became of a filter that somebody wrote. */
public sealed interface FilterReading {
    record Read(Filter filter) implements FilterReading {}

    /** At least one fault. */
    record Refused(List<Fault> faults) implements FilterReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** @param pointer into the filter (RFC 6901), empty for the filter itself */
    record Fault(String pointer, Words words) {}
}
