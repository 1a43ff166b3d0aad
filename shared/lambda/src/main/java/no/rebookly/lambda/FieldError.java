package no.rebookly.lambda;

import no.rebookly.language.Words;

/**
 * What is wrong with one field.
 *
 * @param pointer an RFC 6901 pointer into the request's body
 * @param detail never repeats the value
 */
public record FieldError(String pointer, Words detail) {}
