package no.rebookly.local.template;

/**
 * A queue whose messages a function takes.
 *
 * @param queue the name of the queue in the template
 * @param partialFailures whether the function may report single messages of a batch as failed
 */
public record QueueSource(String queue, int batchSize, boolean partialFailures) {}
