/** Accounts: who signs in, with which two factors, and how an account begins. */
@NullMarked
package no.rebookly.account;

import org.jspecify.annotations.NullMarked;
