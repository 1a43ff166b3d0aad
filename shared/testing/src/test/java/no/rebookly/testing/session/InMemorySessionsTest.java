package no.rebookly.testing.session;

import no.rebookly.session.Sessions;

class InMemorySessionsTest extends SessionsContract {
    @Override
    protected Sessions sessions() {
        return new InMemorySessions();
    }
}
