package no.rebookly.link;

import java.net.URI;
import java.util.Optional;
import no.rebookly.number.NumberKey;
import no.rebookly.studio.StudioId;

/**
 * A visit of a link that leads somewhere.
 *
 * @param firstOfPerson whose SMS carried the link, where no person had followed it before; empty for every other visit, and for
 *     all of a test's link
 */
public record Counted(URI target, StudioId studio, Optional<NumberKey> firstOfPerson) {}
