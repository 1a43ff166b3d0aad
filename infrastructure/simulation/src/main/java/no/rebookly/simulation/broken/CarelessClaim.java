package no.rebookly.simulation.broken;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;
import no.rebookly.simulation.invariant.OtherMessages;
import no.rebookly.simulation.strand.Strands;

/** Claims without a condition: looks whether the message is free, and some moments later takes it. */
final class CarelessClaim extends OtherMessages {
    private final Messages messages;
    private final Strands strands;

    CarelessClaim(Messages messages, Strands strands) {
        super(messages);
        this.messages = messages;
        this.strands = strands;
    }

    @Override
    public Optional<Message> claim(MessageRef ref, Attempt attempt, Instant now) {
        var free = messages.find(ref).flatMap(message -> message.claimed(attempt, now));
        strands.pause();
        return free.flatMap(claimed -> {
            var version = messages.find(ref).orElseThrow().version();
            messages.change(claimed.withVersion(version));
            return messages.find(ref);
        });
    }
}
