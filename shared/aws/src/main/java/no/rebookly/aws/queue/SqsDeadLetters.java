package no.rebookly.aws.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import no.rebookly.operator.DeadLetters;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The dead-letter queues of SQS, and the task by which SQS itself moves their messages back. While one runs another is refused,
 * which is no fault: the first one moves what is there.
 */
public final class SqsDeadLetters implements DeadLetters {
    private final SqsClient sqs;
    private final Map<String, String> urls;

    /** @param urls the dead-letter queues' addresses, by the name of the queue that gives up */
    public SqsDeadLetters(SqsClient sqs, Map<String, String> urls) {
        this.sqs = sqs;
        this.urls = Map.copyOf(urls);
    }

    @Override
    public Map<String, Long> waiting() {
        var waiting = new LinkedHashMap<String, Long>();
        urls.keySet().stream()
                .sorted()
                .forEach(name -> waiting.put(name, number(name, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)));
        return waiting;
    }

    @Override
    public void moveBack() {
        for (var name : urls.keySet()) {
            if (number(name, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES) > 0 && !isMoving(name)) {
                sqs.startMessageMoveTask(task -> task.sourceArn(attribute(name, QueueAttributeName.QUEUE_ARN)));
            }
        }
    }

    private boolean isMoving(String name) {
        return sqs
                .listMessageMoveTasks(list -> list.sourceArn(attribute(name, QueueAttributeName.QUEUE_ARN))
                        .maxResults(1))
                .results()
                .stream()
                .anyMatch(task -> task.status().equals("RUNNING"));
    }

    private long number(String name, QueueAttributeName attribute) {
        return Long.parseLong(attribute(name, attribute));
    }

    private String attribute(String name, QueueAttributeName attribute) {
        var value = sqs.getQueueAttributes(get -> get.queueUrl(urls.get(name)).attributeNames(attribute))
                .attributes()
                .get(attribute);
        return Objects.requireNonNull(value, "SQS does not tell what was asked of a queue");
    }
}
