/** Links as a fake, and what every store of links must do. */
@NullMarked
package no.rebookly.testing.link;

import org.jspecify.annotations.NullMarked;
