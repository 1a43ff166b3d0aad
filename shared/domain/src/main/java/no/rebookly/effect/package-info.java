/** What an SMS is worth: who came back after it, and how many more than without it. */
@NullMarked
package no.rebookly.effect;

import org.jspecify.annotations.NullMarked;
