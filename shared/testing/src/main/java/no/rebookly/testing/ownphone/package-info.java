/** An owner's own phone: fakes, and what every adapter promises. */
@NullMarked
package no.rebookly.testing.ownphone;

import org.jspecify.annotations.NullMarked;
