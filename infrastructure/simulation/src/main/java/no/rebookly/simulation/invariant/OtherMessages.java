package no.rebookly.simulation.invariant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** The same messages; who extends it changes what it means to. */
public abstract class OtherMessages implements Messages {
    private final Messages messages;

    protected OtherMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean plan(Message message) {
        return messages.plan(message);
    }

    @Override
    public Optional<Message> find(MessageRef ref) {
        return messages.find(ref);
    }

    @Override
    public List<Message> findAll(List<MessageRef> refs) {
        return messages.findAll(refs);
    }

    @Override
    public boolean change(Message changed) {
        return messages.change(changed);
    }

    @Override
    public Optional<Message> claim(MessageRef ref, Attempt attempt, Instant now) {
        return messages.claim(ref, attempt, now);
    }

    @Override
    public void erase(MessageRef ref) {
        messages.erase(ref);
    }

    @Override
    public Page<Message> ofSource(StudioId studio, Source source, PageRequest page) {
        return messages.ofSource(studio, source, page);
    }

    @Override
    public Page<Message> ofStudio(StudioId studio, PageRequest page) {
        return messages.ofStudio(studio, page);
    }

    @Override
    public Page<Message> ofCustomer(StudioId studio, CustomerId customer, PageRequest page) {
        return messages.ofCustomer(studio, customer, page);
    }
}
