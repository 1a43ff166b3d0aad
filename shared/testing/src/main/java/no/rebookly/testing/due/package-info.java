/** A due index over the fakes. */
@NullMarked
package no.rebookly.testing.due;

import org.jspecify.annotations.NullMarked;
