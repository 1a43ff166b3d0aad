/** The outer world: phones, mailboxes, and the services that reach them. */
@NullMarked
package no.rebookly.local.world;

import org.jspecify.annotations.NullMarked;
