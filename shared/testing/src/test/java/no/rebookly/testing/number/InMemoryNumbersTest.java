package no.rebookly.testing.number;

import no.rebookly.number.Numbers;

class InMemoryNumbersTest extends NumbersContract {
    @Override
    protected Numbers empty() {
        return new InMemoryNumbers();
    }
}
