package no.rebookly.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.studio.StudioId;

/** Where links are kept. */
public interface Links {
    /** Adding the same code again changes nothing. */
    void add(Link link);

    /** Adding the same code again changes nothing. */
    void addTest(TestLink link);

    /** Empty when no test has this code, or its time is over. No other method but {@link #visit} knows a test's link. */
    Optional<TestLink> findTest(Code code, Instant now);

    /**
     * Counts a visit and tells where the link leads, in one step; empty, and nothing is counted, when no code leads anywhere
     * now. A person who comes before {@link Link#personFrom} is counted as unknown. The first visit of a person is kept. A
     * test's link leads as well, and what is counted on it nobody reads.
     */
    Optional<Counted> visit(Code code, Visitor visitor, Instant at);

    Optional<Link> find(Code code);

    /** Those of these codes that there are; a report's clicks. */
    Map<Code, Link> findAll(Collection<Code> codes);

    /** All of one customer, whatever they belong to; one that was added a moment ago may be missing. */
    List<Link> ofCustomer(StudioId studio, CustomerId customer);

    /** Takes a browser for a person from this instant on; nothing happens to a link that is not there. */
    void personFrom(Code code, Instant instant);

    /** Keeps the first instant, for the report; nothing happens to a link that is not there. */
    void optedOut(Code code, Instant at);

    void resumed(Code code);
}
