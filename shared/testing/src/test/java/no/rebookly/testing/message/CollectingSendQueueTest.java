package no.rebookly.testing.message;

import java.util.List;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;

class CollectingSendQueueTest extends SendQueueContract {
    private final CollectingSendQueue queue = new CollectingSendQueue();

    @Override
    protected SendQueue queue() {
        return queue;
    }

    @Override
    protected List<MessageRef> brought() {
        return queue.drain();
    }
}
