package no.rebookly.link;

import no.rebookly.automation.Occasion;
import no.rebookly.customer.CustomerId;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;

/** Names intents: the same intent and customer always give the same code, and nobody without the studio's key can guess it. */
public interface Codes {
    /** @param intent what is intended for the customer: a campaign, or one occasion of an automation */
    Code of(StudioId studio, String intent, CustomerId customer);

    default Code of(StudioId studio, Source source, CustomerId customer) {
        return of(studio, source.value(), customer);
    }

    default Code of(StudioId studio, Source automation, Occasion occasion, CustomerId customer) {
        return of(studio, automation.value() + "/" + occasion.name(), customer);
    }
}
