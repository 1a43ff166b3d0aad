package no.rebookly.link;

import java.net.URI;
import no.rebookly.number.NumberKey;
import no.rebookly.studio.StudioId;

/**
 * A visit of a link that leads somewhere.
 *
 * @param number whose SMS carried the link
 * @param firstOfPerson whether no person had followed it before
 */
public record Counted(URI target, StudioId studio, NumberKey number, boolean firstOfPerson) {}
