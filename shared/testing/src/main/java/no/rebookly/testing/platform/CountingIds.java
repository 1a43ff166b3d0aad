package no.rebookly.testing.platform;

import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.id.IdForm;
import no.rebookly.id.Ids;

/** Ids in the order in which they are asked for: …0001, …0002. */
public final class CountingIds implements Ids {
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public String next(String kind) {
        return kind + "_" + String.format("%0" + IdForm.LENGTH + "d", made.incrementAndGet());
    }
}
