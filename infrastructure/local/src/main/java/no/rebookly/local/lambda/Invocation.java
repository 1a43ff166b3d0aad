package no.rebookly.local.lambda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a function. It ends when the function answers, or before that, when its time is up or it is made to crash: then
 * whatever its threads still try through a port is refused, as the threads of a killed Lambda would be gone.
 */
public final class Invocation {

    /** Inherited, so that threads which a function starts belong to its invocation too. */
    private static final InheritableThreadLocal<@Nullable Invocation> CURRENT = new InheritableThreadLocal<>();

    private final String function;
    private final String requestId;
    private final Instant deadline;
    private volatile boolean over;

    Invocation(String function, String requestId, Instant deadline) {
        this.function = function;
        this.requestId = requestId;
        this.deadline = deadline;
    }

    /** The invocation that the calling thread belongs to, if it belongs to one. */
    public static @Nullable Invocation current() {
        return CURRENT.get();
    }

    void claimThisThread() {
        CURRENT.set(this);
    }

    public String function() {
        return function;
    }

    public String requestId() {
        return requestId;
    }

    /** By the real clock: time limits are real everywhere. */
    public Instant deadline() {
        return deadline;
    }

    /** True once nothing that this invocation does counts any more. */
    public boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }
}
