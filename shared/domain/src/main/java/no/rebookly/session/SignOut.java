package no.rebookly.session;

/** Ends a session: its token is good for nothing from the next request on. */
public final class SignOut {
    private final Sessions sessions;

    public SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    public void signOut(Session session) {
        sessions.remove(session.tokenHash());
    }
}
