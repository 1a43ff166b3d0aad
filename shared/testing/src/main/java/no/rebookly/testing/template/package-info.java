/** Templates for tests: a fake and the contract of their store. */
@NullMarked
package no.rebookly.testing.template;

import org.jspecify.annotations.NullMarked;
