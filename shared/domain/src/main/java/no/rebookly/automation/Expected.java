package no.rebookly.automation;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.sending.Decision;

/**
 * What an automation has in mind for one customer, if nothing changes about her until then.
 *
 * @param at when the SMS goes; empty when there will be none
 */
public record Expected(Customer customer, Optional<Instant> at, Decision decision) {}
