package no.rebookly.testing.automation;

import no.rebookly.automation.DailyPlaces;

class InMemoryDailyPlacesTest extends DailyPlacesContract {
    @Override
    protected DailyPlaces empty() {
        return new InMemoryDailyPlaces();
    }
}
