package no.rebookly.number;

import java.time.Instant;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;

/** One SMS that a number got, or has a place reserved for, kept as long as a frequency cap looks back. */
public record RecentSend(Code code, Source source, MessageKind kind, Instant at) {}
