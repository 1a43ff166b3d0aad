package no.rebookly.lambda;

/** How long an invocation may still run before Lambda ends it. */
@FunctionalInterface
public interface RemainingTime {
    int millis();
}
