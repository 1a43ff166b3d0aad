/** Fakes and contracts of the ports in {@code no.rebookly.session}. */
@NullMarked
package no.rebookly.testing.session;

import org.jspecify.annotations.NullMarked;
