package no.rebookly.aws.queue;

import java.util.List;
import java.util.stream.IntStream;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Messages to send, by their ids alone: what is said to whom stays encrypted in the table. */
public final class SqsSendQueue implements SendQueue {
    /** SendMessageBatch takes no more. */
    private static final int BATCH = 10;

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
        for (int from = 0; from < messages.size(); from += BATCH) {
            var batch = messages.subList(from, Math.min(messages.size(), from + BATCH));
            var answer = sqs.sendMessageBatch(send -> send.queueUrl(queueUrl)
                    .entries(IntStream.range(0, batch.size())
                            .mapToObj(i -> entry(i, batch.get(i)))
                            .toList()));
            if (answer.hasFailed() && !answer.failed().isEmpty()) {
                throw new IllegalStateException(answer.failed().size() + " of " + batch.size() + " were not queued");
            }
        }
    }

    private static SendMessageBatchRequestEntry entry(int number, MessageRef message) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(number))
                .messageBody(message.written())
                .build();
    }
}
