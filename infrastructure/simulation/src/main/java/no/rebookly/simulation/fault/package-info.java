/** What goes wrong, and where. */
@NullMarked
package no.rebookly.simulation.fault;

import org.jspecify.annotations.NullMarked;
