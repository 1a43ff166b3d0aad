/** Messages, their provider and their queue as fakes, and what every store of messages must do. */
@NullMarked
package no.rebookly.testing.message;

import org.jspecify.annotations.NullMarked;
