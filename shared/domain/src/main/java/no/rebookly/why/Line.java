package no.rebookly.why;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.message.Message;
import no.rebookly.message.Source;
import no.rebookly.sending.Decision;

/** What one campaign or rule did about a customer, or has in mind. */
public sealed interface Line {
    Source source();

    /** As the studio calls the campaign or the rule. */
    String name();

    /** When it happened, or will; empty for what will not. */
    Optional<Instant> at();

    /** A fact: what became of a message, its reason included when it was none. */
    record Happened(Source source, String name, Message message) implements Line {
        @Override
        public Optional<Instant> at() {
            return Optional.of(message.sentAt().or(message::until).orElse(message.plannedAt()));
        }
    }

    /** As things stand now, before it is planned. */
    record Foreseen(Source source, String name, Optional<Instant> at, Decision decision) implements Line {}
}
