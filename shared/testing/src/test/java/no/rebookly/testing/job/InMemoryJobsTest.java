package no.rebookly.testing.job;

import no.rebookly.job.Jobs;

class InMemoryJobsTest extends JobsContract {
    @Override
    protected Jobs empty() {
        return new InMemoryJobs();
    }
}
