/** Threads and processes of which one at a time runs, as chance has it. */
@NullMarked
package no.rebookly.simulation.strand;

import org.jspecify.annotations.NullMarked;
