package no.rebookly.campaign;

import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.link.Code;
import no.rebookly.number.NumberKey;
import no.rebookly.sending.Decision;

/**
 * What becomes of one customer that a campaign's filter matches.
 *
 * @param code of the intent, whether or not it becomes an SMS
 * @param written there for what is sent or held; what is skipped was never written
 */
public record CustomerDecision(
        Customer customer, NumberKey number, Code code, Decision decision, Optional<Written> written) {}
