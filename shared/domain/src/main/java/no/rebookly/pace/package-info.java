/** How fast and how much may be sent: the account's pace, an operator's stop, and what a studio spends in a day. */
@NullMarked
package no.rebookly.pace;

import org.jspecify.annotations.NullMarked;
