/** The whole system on one machine, with no cloud. */
@NullMarked
package no.rebookly.local;

import org.jspecify.annotations.NullMarked;
