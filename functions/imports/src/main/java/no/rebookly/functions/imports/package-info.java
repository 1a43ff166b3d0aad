/** Bringing in a list of customers from a file. */
@NullMarked
package no.rebookly.functions.imports;

import org.jspecify.annotations.NullMarked;
