/** Runs functions as Lambda does. */
@NullMarked
package no.rebookly.local.lambda;

import org.jspecify.annotations.NullMarked;
