package no.rebookly.simulation.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.rebookly.message.MessageRef;
import no.rebookly.simulation.strand.Invocation;
import no.rebookly.simulation.strand.Strand;

/** Which messages were being sent when something went wrong with their sender: only these may become UNKNOWN. */
public final class InFlight {
    private final Map<MessageRef, Strand> senders = new HashMap<>();
    private final Set<MessageRef> disturbed = new HashSet<>();
    private final Set<MessageRef> everDisturbed = new HashSet<>();
    private int timesSet;

    void claimed(MessageRef message, Strand sender) {
        senders.put(message, sender);
    }

    /** Something was written of it that leaves no doubt: what went wrong before harmed nothing. */
    void known(MessageRef message) {
        senders.remove(message);
        disturbed.remove(message);
    }

    public void senderGone(Invocation invocation) {
        senders.forEach((message, sender) -> {
            if (sender.invocation() == invocation) {
                disturb(message);
            }
        });
    }

    /** One call of it failed. */
    public void senderDisturbed(Strand strand) {
        senders.forEach((message, sender) -> {
            if (sender == strand) {
                disturb(message);
            }
        });
    }

    /** The provider's answer was lost. */
    public void answerLost(MessageRef message) {
        disturb(message);
    }

    /** The clock was set: leases end before their time. */
    public void clockSet() {
        timesSet++;
        senders.keySet().forEach(this::disturb);
    }

    private void disturb(MessageRef message) {
        disturbed.add(message);
        everDisturbed.add(message);
    }

    /** How often the clock was set. */
    public int timesSet() {
        return timesSet;
    }

    boolean wasDisturbed(MessageRef message) {
        return disturbed.contains(message);
    }

    /** How many messages that ever was. */
    int count() {
        return everDisturbed.size();
    }
}
