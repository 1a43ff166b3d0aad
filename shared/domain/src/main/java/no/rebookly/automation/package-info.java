/** Rules that send by themselves: what they are, whom they have something to say to, and when. */
@NullMarked
package no.rebookly.automation;

import org.jspecify.annotations.NullMarked;
