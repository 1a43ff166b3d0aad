package no.rebookly.customer;

/** Why a studio may send marketing to a customer (markedsføringsloven § 15, first and third paragraph). */
public enum MarketingBasis {
    CONSENT,
    /** Number collected in a sale, own similar services, opt-out offered when it was collected. */
    EXISTING_CUSTOMER
}
