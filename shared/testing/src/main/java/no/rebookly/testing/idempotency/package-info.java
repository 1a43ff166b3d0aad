/** Fakes and contracts of the ports in {@code no.rebookly.idempotency}. */
@NullMarked
package no.rebookly.testing.idempotency;

import org.jspecify.annotations.NullMarked;
