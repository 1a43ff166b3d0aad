package no.rebookly.testing.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.job.JobQueue;

class QueuedJobsTest extends JobQueueContract {
    private final QueuedJobs jobs = new QueuedJobs();

    @Override
    protected JobQueue queue() {
        return jobs;
    }

    @Override
    protected List<String> brought() {
        return Stream.generate(jobs::next)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }
}
