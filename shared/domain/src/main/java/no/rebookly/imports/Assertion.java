package no.rebookly.imports;

import no.rebookly.customer.MarketingBasis;

/**
 * The marketing basis that the owner states for the rows of a list, by an explicit choice.
 *
 * @param wording what the customers were shown or told, as the owner states it
 */
public record Assertion(MarketingBasis basis, String wording) {
    @Override
    public String toString() {
        return "Assertion[" + basis + "]";
    }
}
