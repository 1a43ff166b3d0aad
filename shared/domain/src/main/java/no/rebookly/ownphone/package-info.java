/**
 * SMS to an owner's own phone: the code that proves it hers, and a campaign's test. They are no messages: no customer is behind
 * them, so they have no place in lists, reports and caps, and nothing of what customers chose applies to them.
 */
@NullMarked
package no.rebookly.ownphone;

import org.jspecify.annotations.NullMarked;
