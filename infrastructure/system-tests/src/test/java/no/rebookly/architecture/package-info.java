/** The rules of the house that a compiler does not know. */
@NullMarked
package no.rebookly.architecture;

import org.jspecify.annotations.NullMarked;
