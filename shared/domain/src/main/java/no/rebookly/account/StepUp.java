package no.rebookly.account;

import java.time.InstantSource;
import no.rebookly.session.Session;
import no.rebookly.session.Sessions;

/** Proves once more that the person at a full session holds the second factor. */
public final class StepUp {
    private final CheckTotp checkTotp;
    private final Sessions sessions;
    private final InstantSource clock;

    public StepUp(CheckTotp checkTotp, Sessions sessions, InstantSource clock) {
        this.checkTotp = checkTotp;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** False for a code that is wrong or was used before. */
    public boolean stepUp(Session session, String code) {
        if (!checkTotp.check(session.account(), code)) {
            return false;
        }
        sessions.change(session.provenAt(clock.instant()));
        return true;
    }
}
