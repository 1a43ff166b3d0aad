/** Doing several things at once, within bounds. */
@NullMarked
package no.rebookly.atonce;

import org.jspecify.annotations.NullMarked;
