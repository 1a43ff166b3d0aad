package no.rebookly.testing.pace;

import no.rebookly.pace.Stops;

class InMemoryStopsTest extends StopsContract {
    @Override
    protected Stops empty() {
        return new InMemoryStops();
    }
}
