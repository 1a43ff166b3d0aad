package no.rebookly.imports;

/**
 * What the rows of a list would do, or did; each is one of added, known, changed and refused.
 *
 * @param rows without empty ones
 * @param added rows that make a new customer
 * @param sharedNumber how many of the new customers have a number that somebody else has too
 */
public record Counts(long rows, long added, long known, long changed, long refused, long sharedNumber) {}
