package no.rebookly.localstack;

import java.util.List;
import no.rebookly.aws.queue.SqsJobQueue;
import no.rebookly.job.JobQueue;
import no.rebookly.testing.job.JobQueueContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;

class LocalStackJobQueueIT extends JobQueueContract {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private SqsClient sqs;
    private String url;

    @BeforeEach
    void makeAQueue() {
        sqs = LOCALSTACK.running().pointed(SqsClient.builder()).build();
        url = sqs.createQueue(request -> request.queueName("jobs")).queueUrl();
    }

    @AfterEach
    void removeIt() {
        sqs.deleteQueue(request -> request.queueUrl(url));
        sqs.close();
    }

    @Override
    protected JobQueue queue() {
        return new SqsJobQueue(sqs, url);
    }

    @Override
    protected List<String> brought() {
        return new Worker(sqs, url).drain();
    }
}
