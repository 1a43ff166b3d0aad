package no.rebookly.aws.queue;

import java.util.ArrayList;
import java.util.List;
import no.rebookly.job.JobQueue;
import no.rebookly.testing.job.JobQueueContract;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class SqsJobQueueTest extends JobQueueContract {
    private final FakeSqs sqs = new FakeSqs();

    @Override
    protected JobQueue queue() {
        return new SqsJobQueue(sqs, "http://localhost/jobs");
    }

    @Override
    protected List<String> brought() {
        var bodies = List.copyOf(sqs.bodies);
        sqs.bodies.clear();
        return bodies;
    }

    private static final class FakeSqs implements SqsClient {
        private final List<String> bodies = new ArrayList<>();

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            bodies.add(request.messageBody());
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
