package no.rebookly.campaign;

import no.rebookly.language.Words;

/**
 * What is wrong with one thing that an owner wrote.
 *
 * @param field {@code text} or {@code linkUrl}
 */
public record ContentFault(String field, Words words) {}
