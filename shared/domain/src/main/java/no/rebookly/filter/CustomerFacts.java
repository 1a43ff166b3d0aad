package no.rebookly.filter;

import no.rebookly.customer.Customer;
import no.rebookly.customer.MarketingStatus;

/** What filters ask of one customer. */
public record CustomerFacts(Customer customer, MarketingStatus marketing) {}
