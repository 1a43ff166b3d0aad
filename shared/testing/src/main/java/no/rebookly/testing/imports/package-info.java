/** The in-memory fakes and the contract of the ports of imports. */
@NullMarked
package no.rebookly.testing.imports;

import org.jspecify.annotations.NullMarked;
