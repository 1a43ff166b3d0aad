package no.rebookly.lambda;

import no.rebookly.account.AccountId;
import no.rebookly.session.Session;
import no.rebookly.studio.StudioId;

/** Who asks: always from the session, never from the input. */
public record Caller(Session session) {
    public AccountId account() {
        return session.account();
    }

    public StudioId studio() {
        return session.studio();
    }
}
