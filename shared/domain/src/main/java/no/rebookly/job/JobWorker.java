package no.rebookly.job;

import no.rebookly.language.Words;

/** Does the pages of one job during one invocation; what it holds open is closed afterwards. */
public interface JobWorker extends AutoCloseable {
    /**
     * Does the page at the job's cursor. The same page may be done twice, also by two at once, and must then do no harm; the
     * cursor is written after it.
     */
    JobStep next(Job job);

    /** Undoes or closes what was asked to stop; may come twice. */
    void cancel(Job job);

    /** It was begun too often without getting further; says so where its subject shows it. May come twice. */
    void giveUp(Job job, Words problem);

    @Override
    void close();
}
