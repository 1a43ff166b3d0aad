package no.rebookly.customer;

import java.time.LocalDate;
import java.util.Optional;
import no.rebookly.money.Money;

/** A visit that took place. */
public record Visit(VisitId id, LocalDate day, Optional<String> category, Optional<Money> price) {}
