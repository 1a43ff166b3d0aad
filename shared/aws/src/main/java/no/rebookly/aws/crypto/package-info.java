/**
 * Keys and what they do: a master key outside, one set of keys for each owner, and a cipher that binds every value to its
 * place. See docs/adr/0001-encryption.md.
 */
@NullMarked
package no.rebookly.aws.crypto;

import org.jspecify.annotations.NullMarked;
