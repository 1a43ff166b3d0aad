package no.rebookly.testing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.rebookly.job.JobId;
import no.rebookly.job.JobQueue;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;

/** What every queue of jobs promises while it loses nothing. */
public abstract class JobQueueContract {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final JobId IMPORT = new JobId("job_00000000000000000001");
    private static final JobId EXPORT = new JobId("job_00000000000000000002");

    protected abstract JobQueue queue();

    /** The bodies that it has brought since it was last asked. */
    protected abstract List<String> brought();

    @Test
    void bringsTheTwoIdsThatAWorkerReads() {
        queue().add(STUDIO, IMPORT);

        assertThat(brought())
                .containsExactly("{\"studio\":\"stu_00000000000000000001\",\"job\":\"job_00000000000000000001\"}");
        assertThat(brought()).isEmpty();
    }

    @Test
    void bringsEveryJobAndTwiceWhatIsAddedTwice() {
        queue().add(STUDIO, IMPORT);
        queue().add(STUDIO, EXPORT);
        queue().add(STUDIO, IMPORT);

        assertThat(brought()).hasSize(3).anyMatch(body -> body.contains(EXPORT.value()));
    }
}
