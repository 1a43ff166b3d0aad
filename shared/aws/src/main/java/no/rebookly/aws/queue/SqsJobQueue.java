package no.rebookly.aws.queue;

import no.rebookly.job.JobId;
import no.rebookly.job.JobQueue;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Jobs as messages of two ids. Sending twice queues twice, which a job's worker expects. */
public final class SqsJobQueue implements JobQueue {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsJobQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void add(StudioId studio, JobId job) {
        // Ids are letters, digits and an underscore, so that nothing needs escaping.
        var body = "{\"studio\":\"" + studio + "\",\"job\":\"" + job + "\"}";
        sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody(body));
    }
}
