/** The one clock of the local system, and what happens as it moves. */
@NullMarked
package no.rebookly.local.clock;

import org.jspecify.annotations.NullMarked;
