package no.rebookly.text;

import no.rebookly.language.Words;

/**
 * What is wrong with a template, and where.
 *
 * @param position of the offending character in the text as it was given, in UTF-16 units, from 0
 */
public record TemplateFault(Kind kind, int position, Words words) {
    public enum Kind {
        EMPTY,
        TOO_LONG,
        CONTROL_CHARACTER,
        UNKNOWN_FIELD,
        /** A brace that opens and never closes. */
        UNCLOSED_BRACE,
        /** A brace that closes and never opened. */
        UNOPENED_BRACE,
        NESTED_BRACE,
        LINK_IN_SERVICE,
        URL_IN_SERVICE
    }
}
