/** Fixtures, fakes, contracts and JUnit extensions. */
@NullMarked
package no.rebookly.testing;

import org.jspecify.annotations.NullMarked;
