package no.rebookly.aws.crypto;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is told how much time passes. */
final class SteppingClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
