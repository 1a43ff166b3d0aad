package no.rebookly.aws.dynamodb;

import static no.rebookly.aws.dynamodb.StudioKeys.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobState;
import no.rebookly.job.Jobs;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.job.JobsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbJobsIT extends JobsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Override
    protected Jobs empty() {
        DYNAMODB.emptyData();
        return new DynamoDbJobs(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
    }

    @Test
    void isInTheDueIndexUntilItHasEnded() {
        var jobs = empty();
        var id = new JobId("job_00000000000000000001");
        jobs.add(Job.start(STUDIO, id, JobKind.READ_IMPORT, "imp_1", Instant.parse("2026-11-22T10:00:00Z")));
        var shard = Database.shardOf(Keys.jobsOf(STUDIO), id.value());
        assertThat(due(shard)).isEqualTo(1);

        var job = jobs.find(STUDIO, id).orElseThrow();
        jobs.change(job.ended(JobState.DONE, Optional.empty()));

        assertThat(due(shard)).isZero();
    }

    @Test
    void aPageCostsThreeWriteUnits() {
        var jobs = empty();
        var id = new JobId("job_00000000000000000001");
        var now = Instant.parse("2026-11-22T10:00:00Z");
        jobs.add(Job.start(STUDIO, id, JobKind.READ_IMPORT, "imp_1", now));
        var job = jobs.find(STUDIO, id).orElseThrow();

        var spent = DYNAMODB.consumed().by(() -> jobs.change(job.advanced("40", 40, 100, now.plusSeconds(1))));

        assertThat(spent.writeUnits()).isEqualTo(3);
    }

    private static int due(int shard) {
        return DYNAMODB.client()
                .query(query -> query.tableName(DYNAMODB.dataTable())
                        .indexName(Keys.DUE_INDEX)
                        .keyConditionExpression("duePk = :shard")
                        .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(Keys.dueShard(shard)))))
                .count();
    }
}
