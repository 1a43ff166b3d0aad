package no.rebookly.benchmarks;

/** Something measured against a baseline in the same run, so that the ratio holds on other machines too. */
public interface Benchmark {
    /** @param full as long as exact figures take, instead of as short as they mean something */
    Report run(boolean full) throws Exception;
}
