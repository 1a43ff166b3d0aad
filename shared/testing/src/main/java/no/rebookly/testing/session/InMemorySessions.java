package no.rebookly.testing.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.session.Session;
import no.rebookly.session.Sessions;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
    private final Map<String, Session> sessions = new HashMap<>();

    @Override
    public synchronized void add(Session session) {
        sessions.put(session.tokenHash(), session);
    }

    @Override
    public synchronized Optional<Session> find(String tokenHash) {
        return Optional.ofNullable(sessions.get(tokenHash));
    }

    @Override
    public synchronized void change(Session session) {
        sessions.replace(session.tokenHash(), session);
    }

    @Override
    public synchronized void remove(String tokenHash) {
        sessions.remove(tokenHash);
    }
}
