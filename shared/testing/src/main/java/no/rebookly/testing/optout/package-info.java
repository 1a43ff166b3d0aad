/** A journal as a fake. */
@NullMarked
package no.rebookly.testing.optout;

import org.jspecify.annotations.NullMarked;
