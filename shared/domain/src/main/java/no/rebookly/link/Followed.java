package no.rebookly.link;

import java.net.URI;
import java.time.Duration;

/** What becomes of a request for a link. */
public sealed interface Followed {
    record To(URI target) implements Followed {}

    /** Unknown, expired or not a code: the same answer for all, so that codes cannot be probed. */
    record Nowhere() implements Followed {}

    /** Too many unknown codes from one address. Said before anybody looks whether this one is known. */
    record Later(Duration delay) implements Followed {}
}
