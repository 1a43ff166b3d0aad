/** Everything outside the domain that a function needs, as one list of ports. */
@NullMarked
package no.rebookly.platform;

import org.jspecify.annotations.NullMarked;
