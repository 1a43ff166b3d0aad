package no.rebookly.aws.queue;

import java.util.List;
import java.util.stream.IntStream;
import no.rebookly.atonce.AtOnce;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Messages to send, by their ids alone: what is said to whom stays encrypted in the table. */
public final class SqsSendQueue implements SendQueue {
    /** SendMessageBatch takes no more. */
    private static final int BATCH = 10;

    private static final int AT_ONCE = 10;

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsSendQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /**
     * A retry queues twice, which the claim of a message bears.
     *
     * @throws IllegalStateException when SQS took some of them only; all of them are still in the due index
     */
    @Override
    public void add(List<MessageRef> messages) {
        var batches = IntStream.iterate(0, from -> from < messages.size(), from -> from + BATCH)
                .mapToObj(from -> messages.subList(from, Math.min(messages.size(), from + BATCH)))
                .toList();
        var refused = AtOnce.map(AT_ONCE, batches, this::send).stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (refused > 0) {
            throw new IllegalStateException(refused + " of " + messages.size() + " were not queued");
        }
    }

    /** How many of them SQS did not take. */
    private int send(List<MessageRef> batch) {
        var answer = sqs.sendMessageBatch(send -> send.queueUrl(queueUrl)
                .entries(IntStream.range(0, batch.size())
                        .mapToObj(i -> entry(i, batch.get(i)))
                        .toList()));
        return answer.hasFailed() ? answer.failed().size() : 0;
    }

    private static SendMessageBatchRequestEntry entry(int number, MessageRef message) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(number))
                .messageBody(message.written())
                .build();
    }
}
