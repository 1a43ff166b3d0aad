package no.rebookly.sending;

import java.time.Instant;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.studio.Studio;

/**
 * What a decision rests on that is the same for all recipients of one source.
 *
 * @param senderApproved whether the studio may send under its sender name
 * @param credit whether anything is left to pay with
 * @param at the moment the decision is for: now, or, for a preview of something scheduled, then
 */
public record Circumstances(
        Studio studio, boolean senderApproved, boolean credit, MessageKind kind, Source source, Instant at) {}
