/** The world beyond the ports: the schedule, the queue, the provider, and people. */
@NullMarked
package no.rebookly.simulation.outside;

import org.jspecify.annotations.NullMarked;
