/** Fakes and contracts of the ports in {@code no.rebookly.studio}. */
@NullMarked
package no.rebookly.testing.studio;

import org.jspecify.annotations.NullMarked;
