package no.rebookly.testing.session;

import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.idempotency.Answers;
import no.rebookly.page.Cursors;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.session.Sessions;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.idempotency.InMemoryAnswers;
import no.rebookly.testing.page.PlainCursors;
import no.rebookly.testing.platform.TestPlatform;

/** A studio's owner who is signed in: gives a test's platform what every private route needs, and knows the cookie. */
public final class Owner {
    public static final AccountId ACCOUNT = new AccountId("acc_00000000000000000001");

    private final String cookie;

    private Owner(String cookie) {
        this.cookie = cookie;
    }

    public static Owner signIn(TestPlatform platform, StudioId studio) {
        var now = platform.clock().instant();
        var token = SessionToken.random(platform.random());
        var sessions = new InMemorySessions();
        sessions.add(new Session(token.hash(), ACCOUNT, studio, SessionLevel.FULL, now, now, Optional.of(now)));
        platform.with(Sessions.class, sessions)
                .with(Answers.class, new InMemoryAnswers())
                .with(Cursors.class, new PlainCursors());
        return new Owner("session=" + token.value());
    }

    public String cookie() {
        return cookie;
    }
}
