/** The system seen from outside, over HTTP. */
@NullMarked
package no.rebookly.system;

import org.jspecify.annotations.NullMarked;
