/** Parts that are wrong on purpose, to see that it is noticed. */
@NullMarked
package no.rebookly.simulation.broken;

import org.jspecify.annotations.NullMarked;
