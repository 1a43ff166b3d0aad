/** ElasticMQ, and the event source that takes its messages to functions. */
@NullMarked
package no.rebookly.local.queue;

import org.jspecify.annotations.NullMarked;
