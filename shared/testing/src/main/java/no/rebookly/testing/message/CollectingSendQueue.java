package no.rebookly.testing.message;

import java.util.ArrayList;
import java.util.List;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;

/** Keeps what is queued until a test takes it. */
public final class CollectingSendQueue implements SendQueue {
    private final List<MessageRef> waiting = new ArrayList<>();

    @Override
    public synchronized void add(List<MessageRef> messages) {
        waiting.addAll(messages);
    }

    /** Everything that waits; afterwards the queue is empty. */
    public synchronized List<MessageRef> drain() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
