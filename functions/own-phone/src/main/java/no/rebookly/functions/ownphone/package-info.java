/** SMS to the owner's own phone: the code that proves her number, and a campaign's test. */
@NullMarked
package no.rebookly.functions.ownphone;

import org.jspecify.annotations.NullMarked;
