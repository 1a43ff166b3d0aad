package no.rebookly.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** Where messages are kept. */
public interface Messages {
    /** Adds a message; false, and nothing is written, when this intent was planned before, whatever became of it. */
    boolean plan(Message message);

    /** Strongly consistent. */
    Optional<Message> find(MessageRef ref);

    /** Those of one studio that are there, in the order of what was asked for. It may be behind by moments. */
    List<Message> findAll(List<MessageRef> refs);

    /**
     * Writes what changed (see {@link Change}) if the message is still at its version. False: somebody was faster. A write that
     * finds itself done already, its answer having been lost, says true: else a claim could be lost with nobody holding it.
     */
    boolean change(Message changed);

    /**
     * Takes a message that waits to be sent for this attempt, as {@link Message#claimed} says; empty, and nothing is written, when
     * it is not there or not to be taken. The same attempt again, its first answer having been lost, gets what it took.
     */
    Optional<Message> claim(MessageRef ref, Attempt attempt, Instant now);

    /**
     * Takes the number and the text of a message away for good, in whatever state it is; what became of it stays, and whoever has
     * it in hand can still write that down. Nothing happens to one that is not there.
     */
    void erase(MessageRef ref);

    /** In the order of their codes, which is no order at all, but the same each time. */
    Page<Message> ofSource(StudioId studio, Source source, PageRequest page);

    /** Newest plan first. */
    Page<Message> ofStudio(StudioId studio, PageRequest page);

    /** Newest plan first. */
    Page<Message> ofCustomer(StudioId studio, CustomerId customer, PageRequest page);
}
