/** Shows the page that stops messages, and stops them. */
@NullMarked
package no.rebookly.functions.optout;

import org.jspecify.annotations.NullMarked;
