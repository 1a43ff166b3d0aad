package no.rebookly.functions.deliveryreceipts;

import no.rebookly.message.DeliveryReport;

/** What a provider's word on an SMS comes to. */
sealed interface Reading {
    record Report(DeliveryReport report) implements Reading {}

    /** Understood, and nothing follows from it: an SMS that is none of ours, or still on its way. */
    record Nothing() implements Reading {}

    /** Not what the provider documents. */
    record Odd() implements Reading {}
}
