/** The account, its studio, its sender and its sessions. */
@NullMarked
package no.rebookly.functions.account;

import org.jspecify.annotations.NullMarked;
