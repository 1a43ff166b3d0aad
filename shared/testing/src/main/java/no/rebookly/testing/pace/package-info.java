/** Pace, stops and spend for tests. */
@NullMarked
package no.rebookly.testing.pace;

import org.jspecify.annotations.NullMarked;
