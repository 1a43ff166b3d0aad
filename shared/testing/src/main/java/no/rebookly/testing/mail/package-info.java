/** Fakes and contracts of the ports in {@code no.rebookly.mail}. */
@NullMarked
package no.rebookly.testing.mail;

import org.jspecify.annotations.NullMarked;
