/** Campaigns for tests: a fixture, a fake and the contract of their store. */
@NullMarked
package no.rebookly.testing.campaign;

import org.jspecify.annotations.NullMarked;
