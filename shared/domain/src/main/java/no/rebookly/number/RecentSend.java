package no.rebookly.number;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;

/**
 * One SMS that a number got, or has a place reserved for, kept as long as a frequency cap looks back.
 *
 * @param at to the millisecond, as it is kept: so that a place is known again by who reserved it
 */
public record RecentSend(Code code, Source source, MessageKind kind, Instant at) {
    public RecentSend {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
