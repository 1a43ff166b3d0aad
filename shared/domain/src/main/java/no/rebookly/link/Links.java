package no.rebookly.link;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where links are kept. */
public interface Links {
    /** Adding the same code again changes nothing. */
    void add(Link link);

    /**
     * Counts a visit and tells where the link leads, in one step; empty, and nothing is counted, when no code leads anywhere
     * now. A person who comes before {@link Link#personFrom} is counted as unknown. The first visit of a person is kept.
     */
    Optional<Counted> visit(Code code, Visitor visitor, Instant at);

    Optional<Link> find(Code code);

    /** Those of these codes that there are; a report's clicks. */
    Map<Code, Link> findAll(Collection<Code> codes);

    /** Takes a browser for a person from this instant on; nothing happens to a link that is not there. */
    void personFrom(Code code, Instant instant);

    /** Keeps the first instant, for the report; nothing happens to a link that is not there. */
    void optedOut(Code code, Instant at);

    void resumed(Code code);
}
