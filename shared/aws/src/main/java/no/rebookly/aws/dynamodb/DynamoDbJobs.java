package no.rebookly.aws.dynamodb;

import java.util.Optional;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.Jobs;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Jobs in one partition of a studio. */
public final class DynamoDbJobs implements Jobs {
    private final DynamoDbTable<JobItem> jobs;

    public DynamoDbJobs(Database database) {
        this.jobs = database.items(JobItem.SCHEMA);
    }

    /** Access pattern 40. Conditional on there being no such job: a second try leaves the first one as it is. */
    @Override
    public void add(Job job) {
        put(JobItem.of(job, 1), Conditions.ABSENT);
    }

    /** Access pattern 41, consistent: its worker goes on from the cursor that was saved last. */
    @Override
    public Optional<Job> find(StudioId studio, JobId id) {
        var item = jobs.getItem(get -> get.consistentRead(true)
                .key(Key.builder()
                        .partitionValue(Keys.jobsOf(studio))
                        .sortValue(id.value())
                        .build()));
        return Optional.ofNullable(item).map(found -> found.job(studio));
    }

    /** Access pattern 42. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean change(Job changed) {
        return put(JobItem.of(changed, changed.version() + 1), Conditions.version(changed.version()));
    }

    private boolean put(JobItem item, Expression condition) {
        try {
            jobs.putItem(put -> put.item(item).conditionExpression(condition));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }
}
