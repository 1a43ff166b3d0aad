package no.rebookly.testing.pace;

import no.rebookly.pace.DailySpend;

class InMemoryDailySpendTest extends DailySpendContract {
    @Override
    protected DailySpend empty() {
        return new InMemoryDailySpend();
    }
}
