/** Follows a short link and counts who did. */
@NullMarked
package no.rebookly.functions.clicktracking;

import org.jspecify.annotations.NullMarked;
