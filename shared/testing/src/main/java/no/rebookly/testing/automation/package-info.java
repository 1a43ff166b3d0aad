/** Automations for tests. */
@NullMarked
package no.rebookly.testing.automation;

import org.jspecify.annotations.NullMarked;
