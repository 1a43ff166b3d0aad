/** What must hold whatever goes wrong. */
@NullMarked
package no.rebookly.simulation.invariant;

import org.jspecify.annotations.NullMarked;
