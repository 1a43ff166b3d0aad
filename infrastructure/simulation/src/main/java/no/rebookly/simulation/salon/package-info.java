/** What is stored, and who is in it. */
@NullMarked
package no.rebookly.simulation.salon;

import org.jspecify.annotations.NullMarked;
