package no.rebookly.simulation.invariant;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;

/** Shows every change of a message to {@link Invariants}. */
public final class WatchedMessages extends OtherMessages {
    private final Messages messages;
    private final Invariants invariants;

    public WatchedMessages(Messages messages, Invariants invariants) {
        super(messages);
        this.messages = messages;
        this.invariants = invariants;
    }

    @Override
    public boolean change(Message changed) {
        return watched(changed.ref(), () -> messages.change(changed));
    }

    @Override
    public Optional<Message> claim(MessageRef ref, Attempt attempt, Instant now) {
        return watched(ref, () -> messages.claim(ref, attempt, now));
    }

    private <T> T watched(MessageRef ref, Supplier<T> change) {
        var before = messages.find(ref);
        var answer = change.get();
        var after = messages.find(ref);
        if (!after.equals(before)) {
            invariants.changed(before.orElseThrow(), after.orElseThrow());
        }
        return answer;
    }
}
