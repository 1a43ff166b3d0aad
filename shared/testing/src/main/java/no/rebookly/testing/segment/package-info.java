/** Segments for tests: a fake and the contract of their store. */
@NullMarked
package no.rebookly.testing.segment;

import org.jspecify.annotations.NullMarked;
