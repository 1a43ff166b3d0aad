/** A platform of fakes, and a way to call functions with the events that AWS sends. */
@NullMarked
package no.rebookly.testing.platform;

import org.jspecify.annotations.NullMarked;
