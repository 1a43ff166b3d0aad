/** What waits to be done, brought to its worker by SQS. */
@NullMarked
package no.rebookly.aws.queue;

import org.jspecify.annotations.NullMarked;
