/** Fixtures, the in-memory fake and the contract of the port of customers. */
@NullMarked
package no.rebookly.testing.customer;

import org.jspecify.annotations.NullMarked;
