/** Fixtures, the in-memory fake and the contract of the port of numbers. */
@NullMarked
package no.rebookly.testing.number;

import org.jspecify.annotations.NullMarked;
