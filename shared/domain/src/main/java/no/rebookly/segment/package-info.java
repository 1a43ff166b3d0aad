/** Filters that a studio saves under a name, and those that come with the product. */
@NullMarked
package no.rebookly.segment;

import org.jspecify.annotations.NullMarked;
