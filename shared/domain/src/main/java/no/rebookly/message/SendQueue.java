package no.rebookly.message;

import java.util.List;

/** Brings messages to their sender, at least once and in any order; what it loses the due index finds again. */
public interface SendQueue {
    void add(List<MessageRef> messages);
}
