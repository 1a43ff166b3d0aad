/** Erasing people for good. */
@NullMarked
package no.rebookly.erasure;

import org.jspecify.annotations.NullMarked;
