package no.rebookly.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.studio.StudioId;

/**
 * Opens sessions, each under a token of its own: whoever knew the token of one level knows nothing of the next (OWASP Session
 * Management, "Renew the Session ID After Any Privilege Level Change").
 */
public final class OpenSession {
    private final Sessions sessions;
    private final InstantSource clock;
    private final SecureRandom random;

    public OpenSession(Sessions sessions, InstantSource clock, SecureRandom random) {
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** @param instead the session that ends with this one's beginning */
    public SignedIn open(AccountId account, StudioId studio, SessionLevel level, Optional<Session> instead) {
        var now = clock.instant();
        var token = SessionToken.random(random);
        var proven = level == SessionLevel.FULL ? Optional.of(now) : Optional.<Instant>empty();
        var session = new Session(token.hash(), account, studio, level, now, now, proven);
        sessions.add(session);
        instead.ifPresent(old -> sessions.remove(old.tokenHash()));
        return new SignedIn(token, session);
    }
}
