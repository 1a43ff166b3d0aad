package no.rebookly.testing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.session.Sessions;
import no.rebookly.testing.account.AccountWorld;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} promises. */
public abstract class SessionsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Session session = new Session(
            SessionToken.random(new SecureRandom()).hash(),
            AccountWorld.KARI,
            AccountWorld.SALONG_KARI,
            SessionLevel.FULL,
            NOON,
            NOON,
            Optional.of(NOON));

    protected abstract Sessions sessions();

    @Test
    void findsWhatWasAddedAsItWasChangedLast() {
        var sessions = sessions();
        sessions.add(session);
        assertThat(sessions.find(session.tokenHash())).contains(session);
        var seen = session.seenAt(NOON.plus(Duration.ofHours(2)));
        sessions.change(seen);
        assertThat(sessions.find(session.tokenHash())).contains(seen);
    }

    @Test
    void neverBringsBackASessionThatWasRemoved() {
        var sessions = sessions();
        sessions.add(session);
        sessions.remove(session.tokenHash());
        sessions.change(session.seenAt(NOON));
        assertThat(sessions.find(session.tokenHash())).isEmpty();
        sessions.remove(session.tokenHash());
    }
}
