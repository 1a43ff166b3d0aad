package no.rebookly.link;

import no.rebookly.customer.CustomerId;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;

/** Names intents: the same source and customer always give the same code, and nobody without the studio's key can guess it. */
public interface Codes {
    Code of(StudioId studio, Source source, CustomerId customer);
}
