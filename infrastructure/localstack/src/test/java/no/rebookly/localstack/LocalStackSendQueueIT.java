package no.rebookly.localstack;

import java.util.List;
import no.rebookly.aws.queue.SqsSendQueue;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;
import no.rebookly.testing.message.SendQueueContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;

class LocalStackSendQueueIT extends SendQueueContract {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private SqsClient sqs;
    private String url;

    @BeforeEach
    void makeAQueue() {
        sqs = LOCALSTACK.running().pointed(SqsClient.builder()).build();
        url = sqs.createQueue(request -> request.queueName("sends")).queueUrl();
    }

    @AfterEach
    void removeIt() {
        sqs.deleteQueue(request -> request.queueUrl(url));
        sqs.close();
    }

    @Override
    protected SendQueue queue() {
        return new SqsSendQueue(sqs, url);
    }

    @Override
    protected List<MessageRef> brought() {
        return new Worker(sqs, url)
                .drain().stream()
                        .map(body -> MessageRef.read(body).orElseThrow())
                        .toList();
    }
}
