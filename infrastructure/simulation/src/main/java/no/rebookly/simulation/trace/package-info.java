/** What happened, told in ids. */
@NullMarked
package no.rebookly.simulation.trace;

import org.jspecify.annotations.NullMarked;
