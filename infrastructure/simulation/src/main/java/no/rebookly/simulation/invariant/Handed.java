package no.rebookly.simulation.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.rebookly.message.MessageRef;

/** Which messages the provider took, how often it may, and which of them a phone has. */
final class Handed {
    private final Map<MessageRef, Integer> taken = new HashMap<>();
    private final Map<MessageRef, Integer> wishes = new HashMap<>();
    private final Set<MessageRef> onAPhone = new HashSet<>();
    private final Set<MessageRef> saidToBeSent = new HashSet<>();

    void take(MessageRef message) {
        if (taken.merge(message, 1, Integer::sum) > 1 + wishes.getOrDefault(message, 0)) {
            throw new Violation("the provider got a message twice, and nobody had asked for that", message);
        }
    }

    void arrive(MessageRef message) {
        onAPhone.add(message);
    }

    /** A person has it sent again. */
    void wish(MessageRef message) {
        wishes.merge(message, 1, Integer::sum);
    }

    /** A person says that it went out. */
    void say(MessageRef message) {
        saidToBeSent.add(message);
    }

    boolean wasTaken(MessageRef message) {
        return taken.containsKey(message);
    }

    boolean isOnAPhone(MessageRef message) {
        return onAPhone.contains(message);
    }

    boolean isSaidToBeSent(MessageRef message) {
        return saidToBeSent.contains(message);
    }

    int count() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }
}
