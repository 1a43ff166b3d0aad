package no.rebookly.link;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.studio.StudioId;

/**
 * The link of a test that an owner sent to her own phone. It looks and leads as the real ones, and counts for nothing: no message
 * carries it, so no report and no filter sees it, and nothing can be stopped by it.
 *
 * @param target empty where the SMS leads nowhere
 */
public record TestLink(Code code, StudioId studio, Optional<URI> target, Instant sentAt) {
    public static final Duration LEADS_FOR = Duration.ofDays(30);

    /** The instant from which it is a code like any that nobody knows. */
    public Instant until() {
        return sentAt.plus(LEADS_FOR);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(until());
    }
}
