package no.rebookly.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.rebookly.aws.queue.SqsDeadLetters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What a queue gave up: seen by its number, and moved back by SQS itself, however often somebody asks. */
class LocalStackDeadLettersIT {
    private static final String MESSAGE = "one that nobody could work on";

    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private SqsClient sqs;
    private String givenUp;
    private String queue;

    @BeforeEach
    void makeTheQueues() {
        sqs = LOCALSTACK.running().pointed(SqsClient.builder()).build();
        givenUp = sqs.createQueue(request -> request.queueName("given-up")).queueUrl();
        var arn = sqs.getQueueAttributes(
                        request -> request.queueUrl(givenUp).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        queue = sqs.createQueue(request -> request.queueName("work")
                        .attributes(Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "0",
                                QueueAttributeName.REDRIVE_POLICY,
                                "{\"deadLetterTargetArn\": \"%s\", \"maxReceiveCount\": 1}".formatted(arn))))
                .queueUrl();
    }

    @AfterEach
    void removeThem() {
        sqs.deleteQueue(request -> request.queueUrl(queue));
        sqs.deleteQueue(request -> request.queueUrl(givenUp));
        sqs.close();
    }

    @Test
    void whatAQueueGaveUpIsCountedAndMovedBackAsOftenAsOneLikes() {
        var deadLetters = new SqsDeadLetters(sqs, Map.of("work", givenUp));
        deadLetters.moveBack();
        assertThat(deadLetters.waiting()).isEqualTo(Map.of("work", 0L));

        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(MESSAGE));
        assertThat(new Worker(sqs, queue).work(bodies -> List.of("0"))).isEmpty();
        assertThat(deadLetters.waiting()).isEqualTo(Map.of("work", 1L));

        deadLetters.moveBack();
        deadLetters.moveBack();

        // A receive that waits ends as soon as there is something.
        assertThat(sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(20))
                        .messages())
                .extracting(Message::body)
                .containsExactly(MESSAGE);
        assertThat(deadLetters.waiting()).isEqualTo(Map.of("work", 0L));
    }
}
