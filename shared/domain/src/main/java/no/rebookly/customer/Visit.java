package no.rebookly.customer;

import java.time.LocalDate;
import java.util.Optional;
import no.rebookly.money.Money;

/**
 * A visit that took place.
 *
 * @param source the import that told of it; empty when the studio registered it
 */
public record Visit(
        VisitId id, LocalDate day, Optional<String> category, Optional<Money> price, Optional<String> source) {
    /** One that the studio registered. */
    public static Visit registered(VisitId id, LocalDate day, Optional<String> category, Optional<Money> price) {
        return new Visit(id, day, category, price, Optional.empty());
    }
}
