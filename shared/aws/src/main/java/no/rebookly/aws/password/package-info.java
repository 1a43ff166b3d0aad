/** Password hashing with Bouncy Castle's Argon2. */
@NullMarked
package no.rebookly.aws.password;

import org.jspecify.annotations.NullMarked;
