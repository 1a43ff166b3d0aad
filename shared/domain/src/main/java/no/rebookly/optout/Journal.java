package no.rebookly.optout;

import java.time.Instant;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.number.NumberKey;
import no.rebookly.number.OptOut;
import no.rebookly.studio.StudioId;

/**
 * What a restore from a backup must do again, since the backup does not know it: kept beside the keys, not beside the data.
 * Doing a line twice does no harm.
 */
public interface Journal {
    void chosen(StudioId studio, NumberKey number, Choice choice, Code by, Instant at);

    /** Everything about a customer was erased, or is about to be. */
    void erased(StudioId studio, CustomerId customer, Instant at);

    /** A number took over the opt-out of another one, since those who have them are one person. */
    void merged(StudioId studio, NumberKey number, OptOut choice, CustomerId removed, Instant at);
}
