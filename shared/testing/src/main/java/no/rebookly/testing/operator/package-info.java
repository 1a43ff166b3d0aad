/** What an operator works with, for tests. */
@NullMarked
package no.rebookly.testing.operator;

import org.jspecify.annotations.NullMarked;
