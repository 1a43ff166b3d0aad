package no.rebookly.session;

import java.util.Optional;

/** Where sessions are kept, by the hash of their token. */
public interface Sessions {
    void add(Session session);

    /** Finds a session whatever its age: whether it is live is for the caller's clock to say. */
    Optional<Session> find(String tokenHash);

    /** Writes back what changes in a session; does nothing when it was removed meanwhile, so that a sign-out stays one. */
    void change(Session session);

    /** Idempotent. */
    void remove(String tokenHash);
}
