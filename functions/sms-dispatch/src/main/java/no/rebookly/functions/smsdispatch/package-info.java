/** Takes messages from the queue and sends each once or not at all. */
@NullMarked
package no.rebookly.functions.smsdispatch;

import org.jspecify.annotations.NullMarked;
