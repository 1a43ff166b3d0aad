/** The whole system on one machine. */
@NullMarked
package no.rebookly.local;

import org.jspecify.annotations.NullMarked;
