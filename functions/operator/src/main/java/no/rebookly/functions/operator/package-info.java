/** Invoked by whoever runs Rebookly, and by nobody else. */
@NullMarked
package no.rebookly.functions.operator;

import org.jspecify.annotations.NullMarked;
