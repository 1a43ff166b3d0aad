/** Opening an account and its studio. */
@NullMarked
package no.rebookly.functions.signup;

import org.jspecify.annotations.NullMarked;
