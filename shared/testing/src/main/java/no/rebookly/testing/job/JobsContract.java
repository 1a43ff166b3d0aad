package no.rebookly.testing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobState;
import no.rebookly.job.Jobs;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of jobs promises. */
public abstract class JobsContract {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final JobId ID = new JobId("job_00000000000000000001");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");
    private static final Job JOB = Job.start(STUDIO, ID, JobKind.COMMIT_IMPORT, "imp_00000000000000000001", NOW);

    private Jobs jobs;

    /** An empty store. */
    protected abstract Jobs empty();

    @BeforeEach
    void startEmpty() {
        jobs = empty();
    }

    @Test
    void findsWhatWasAddedAndOnlyInItsStudio() {
        jobs.add(JOB);

        assertThat(found()).usingRecursiveComparison().ignoringFields("version").isEqualTo(JOB);
        assertThat(found().version()).isEqualTo(1);
        assertThat(jobs.find(OTHER_STUDIO, ID)).isEmpty();
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        jobs.add(JOB);
        jobs.add(JOB.advanced("page 2", 40, 100, NOW));

        assertThat(found().cursor()).isEmpty();
    }

    @Test
    void aPageAndTheEndAreKept() {
        jobs.add(JOB);
        assertThat(jobs.change(found().advanced("page 2", 40, 100, NOW.plusSeconds(5))))
                .isTrue();
        assertThat(found().cursor()).isEqualTo("page 2");
        assertThat(found().done()).isEqualTo(40);
        assertThat(found().dueAt()).contains(NOW.plusSeconds(5).plus(Job.PATIENCE));

        var why = Optional.of(new Words("Fila er borte.", "The file is gone."));
        jobs.change(found().ended(JobState.FAILED, why));
        assertThat(found().state()).isEqualTo(JobState.FAILED);
        assertThat(found().problem()).isEqualTo(why);
        assertThat(found().dueAt()).isEmpty();
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        jobs.add(JOB);
        var stale = found();
        jobs.change(stale.cancelled());

        assertThat(jobs.change(stale.advanced("page 2", 40, 100, NOW))).isFalse();
        assertThat(found().cancelling()).isTrue();
        assertThat(found().cursor()).isEmpty();
    }

    private Job found() {
        return jobs.find(STUDIO, ID).orElseThrow();
    }
}
