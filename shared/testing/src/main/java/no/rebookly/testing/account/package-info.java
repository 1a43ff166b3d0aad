/** Fakes and contracts of the ports in {@code no.rebookly.account}. */
@NullMarked
package no.rebookly.testing.account;

import org.jspecify.annotations.NullMarked;
