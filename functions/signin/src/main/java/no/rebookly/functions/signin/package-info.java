/** Signing in with two factors, and out. */
@NullMarked
package no.rebookly.functions.signin;

import org.jspecify.annotations.NullMarked;
