package no.rebookly.testing.studio;

import java.time.Instant;
import no.rebookly.studio.Studios;
import no.rebookly.testing.account.AccountWorld;

class InMemoryStudiosTest extends StudiosContract {
    @Override
    protected Studios withSalongKari() {
        var studios = new InMemoryStudios();
        studios.add(AccountWorld.salongKari(Instant.EPOCH));
        return studios;
    }
}
