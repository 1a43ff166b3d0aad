package no.rebookly.sending;

import no.rebookly.studio.StudioId;

/** How much a studio may still send. */
public interface Credits {
    /** In parts of SMS; {@link Long#MAX_VALUE} for a studio whose sends nobody counts. */
    long left(StudioId studio);
}
