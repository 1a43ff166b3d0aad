package no.rebookly.local.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import no.rebookly.local.clock.Chore;
import no.rebookly.local.lambda.LambdaRuntime;
import no.rebookly.local.lambda.Outcome;
import no.rebookly.local.template.QueueDefinition;
import no.rebookly.local.template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Takes the messages of one queue to its function in batches and deletes those that it did not fail; the others come again after
 * their visibility time, and end in the dead-letter queue.
 */
public final class QueuePoller implements Chore {

    /** As many as Lambda starts with. */
    public static final int BATCHES_AT_ONCE = 5;
    /** Delayed messages tell only their number, not their time. */
    private static final Duration STEP_WHILE_DELAYED = Duration.ofSeconds(1);

    private static final PojoSerializer<SQSEvent> EVENTS =
            LambdaEventSerializers.serializerFor(SQSEvent.class, QueuePoller.class.getClassLoader());
    private static final PojoSerializer<SQSBatchResponse> ANSWERS =
            LambdaEventSerializers.serializerFor(SQSBatchResponse.class, QueuePoller.class.getClassLoader());

    private final SqsClient client;
    private final String url;
    private final QueueDefinition queue;
    private final QueueSource source;
    private final String function;
    private final LambdaRuntime runtime;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(BATCHES_AT_ONCE);
    /** When messages that were taken and not deleted come again. */
    private final Map<String, Instant> hidden = new ConcurrentHashMap<>();

    public QueuePoller(
            SqsClient client,
            String url,
            QueueDefinition queue,
            QueueSource source,
            String function,
            LambdaRuntime runtime,
            InstantSource clock) {
        this.client = client;
        this.url = url;
        this.queue = queue;
        this.source = source;
        this.function = function;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void live(Instant now) {
        drain();
    }

    @Override
    public Optional<Instant> next(Instant horizon) {
        var counts = client.getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
        if (!"0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))) {
            // A long run before may have taken the clock past the horizon, since it goes on by itself.
            var now = clock.instant();
            return Optional.of(now.isAfter(horizon) ? horizon : now);
        }
        if (!"0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))) {
            return Optional.of(clock.instant().plus(STEP_WHILE_DELAYED));
        }
        return hidden.values().stream().min(Instant::compareTo);
    }

    @Override
    public void run(Instant now) {
        drain();
    }

    /** Delivers until nothing is left to deliver and nothing is under way. */
    private synchronized void drain() {
        int taken;
        do {
            taken = 0;
            for (var batch = receive(); !batch.isEmpty(); batch = receive()) {
                taken++;
                var messages = batch;
                places.acquireUninterruptibly();
                Thread.ofVirtual().name("batch for " + function).start(() -> {
                    try {
                        deliver(messages);
                    } finally {
                        places.release();
                    }
                });
            }
            places.acquireUninterruptibly(BATCHES_AT_ONCE);
            places.release(BATCHES_AT_ONCE);
        } while (taken > 0);
        var now = clock.instant();
        hidden.values().removeIf(again -> !again.isAfter(now));
    }

    private List<Message> receive() {
        var messages = client.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(10, source.batchSize()))
                        .waitTimeSeconds(0)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
        var again = clock.instant().plus(queue.visibility());
        messages.forEach(message -> hidden.put(message.messageId(), again));
        return messages;
    }

    private void deliver(List<Message> messages) {
        var bytes = new ByteArrayOutputStream();
        EVENTS.toJson(event(messages), bytes);
        var failed =
                switch (runtime.invoke(function, bytes.toByteArray())) {
                    case Outcome.Answered(var answer) -> failures(answer);
                    case Outcome.Failed _, Outcome.TimedOut _, Outcome.Crashed _ -> all(messages);
                };
        var done = messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList();
        if (done.isEmpty()) {
            return;
        }
        client.deleteMessageBatch(request -> request.queueUrl(url)
                .entries(done.stream()
                        .map(message -> DeleteMessageBatchRequestEntry.builder()
                                .id(message.messageId())
                                .receiptHandle(message.receiptHandle())
                                .build())
                        .toList()));
        done.forEach(message -> hidden.remove(message.messageId()));
    }

    private Set<String> failures(byte[] answer) {
        var failed = new HashSet<String>();
        if (source.partialFailures() && answer.length > 0) {
            var response = ANSWERS.fromJson(new ByteArrayInputStream(answer));
            if (response != null && response.getBatchItemFailures() != null) {
                response.getBatchItemFailures().forEach(failure -> failed.add(failure.getItemIdentifier()));
            }
        }
        return failed;
    }

    private static Set<String> all(List<Message> messages) {
        var ids = new HashSet<String>();
        messages.forEach(message -> ids.add(message.messageId()));
        return ids;
    }

    private SQSEvent event(List<Message> messages) {
        var event = new SQSEvent();
        event.setRecords(messages.stream().map(this::record).toList());
        return event;
    }

    private SQSEvent.SQSMessage record(Message message) {
        var attributes = new HashMap<String, String>();
        message.attributes().forEach((name, value) -> attributes.put(name.toString(), value));
        var record = new SQSEvent.SQSMessage();
        record.setMessageId(message.messageId());
        record.setReceiptHandle(message.receiptHandle());
        record.setBody(message.body());
        record.setMd5OfBody(message.md5OfBody());
        record.setAttributes(attributes);
        record.setMessageAttributes(Map.of());
        record.setEventSource("aws:sqs");
        record.setEventSourceArn("arn:aws:sqs:eu-north-1:000000000000:" + queue.name());
        record.setAwsRegion("eu-north-1");
        return record;
    }
}
