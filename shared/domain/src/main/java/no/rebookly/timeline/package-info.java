/** What happened with a customer, as one story. */
@NullMarked
package no.rebookly.timeline;

import org.jspecify.annotations.NullMarked;
