/** Fakes and contracts of the ports in {@code no.rebookly.page}. */
@NullMarked
package no.rebookly.testing.page;

import org.jspecify.annotations.NullMarked;
