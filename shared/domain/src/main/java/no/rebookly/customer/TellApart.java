package no.rebookly.customer;

import no.rebookly.studio.StudioId;

/** Remembers that two customers are not the same person, or no longer does. */
public final class TellApart {
    private static final int TRIES = 8;

    private final Customers customers;

    public TellApart(Customers customers) {
        this.customers = customers;
    }

    /** What came of it. */
    public enum Outcome {
        REMEMBERED,
        NOT_FOUND,
        /** Others were faster at every try; nothing was written. */
        BUSY
    }

    /** @param apart false: they may be the same person after all */
    public Outcome tell(StudioId studio, CustomerId one, CustomerId other, boolean apart) {
        for (var tries = 0; tries < TRIES; tries++) {
            var first = customers.find(studio, one);
            var second = customers.find(studio, other);
            if (first.isEmpty() || second.isEmpty()) {
                return Outcome.NOT_FOUND;
            }
            // Conditional on both versions, and telling it again changes nothing that anybody sees.
            if (customers.changeBoth(
                    first.get().with(first.get().lineage().apart(other, apart)),
                    second.get().with(second.get().lineage().apart(one, apart)))) {
                return Outcome.REMEMBERED;
            }
        }
        return Outcome.BUSY;
    }
}
