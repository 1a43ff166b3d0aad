package no.rebookly.simulation.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.SplittableRandom;
import no.rebookly.message.SmsProvider;
import no.rebookly.simulation.invariant.InFlight;
import no.rebookly.simulation.strand.Strand;
import no.rebookly.simulation.strand.Strands;
import no.rebookly.simulation.strand.Time;
import no.rebookly.simulation.trace.Ids;
import no.rebookly.simulation.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the functions and every port they have. At each call others may get on first, and the process may die, stand
 * still, get no answer, or find the clock set. Who is dead makes no more calls, so that no finally block tidies up.
 */
public final class FaultyCalls {
    private static final int LONGEST_STALL_MILLIS = 40_000;
    private static final int FORWARD_MILLIS = 600_000;
    private static final int BACK_MILLIS = 30_000;

    private final SplittableRandom chance;
    private final Strands strands;
    private final Time time;
    private final Faults faults;
    private final InFlight inFlight;
    private final Trace trace;

    public FaultyCalls(
            SplittableRandom chance, Strands strands, Time time, Faults faults, InFlight inFlight, Trace trace) {
        this.chance = chance;
        this.strands = strands;
        this.time = time;
        this.faults = faults;
        this.inFlight = inFlight;
        this.trace = trace;
    }

    private interface Call {
        @Nullable
        Object make() throws Throwable;
    }

    /** The port as the functions get it. */
    public <T> T to(Class<T> port, T real) {
        var fails = port != SmsProvider.class; // What can go wrong there is its own affair.
        var name = Character.toLowerCase(port.getSimpleName().charAt(0))
                + port.getSimpleName().substring(1) + ".";
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, given) -> call(name, method, given, fails, () -> answer(method, real, given))));
    }

    private @Nullable Object call(String port, Method method, Object @Nullable [] given, boolean fails, Call call)
            throws Throwable {
        var caller = Strands.current();
        if (caller.isEmpty() || isPropertyOf(method)) {
            return call.make(); // The outer world looks; or nobody outside the process is asked.
        }
        var strand = caller.get();
        var clock = inFlight.timesSet();
        strands.pause();
        before(strand);
        if (fails && faults.strikes(Fault.CALL_FAILED)) {
            throw outage(strand, port + method.getName() + " fails");
        }
        var answer = call.make();
        if (inFlight.timesSet() != clock) {
            inFlight.senderDisturbed(strand); // What it has just claimed, it claimed by the clock as it was before.
        }
        trace.step(
                strand.toString(),
                () -> port + method.getName() + " " + Ids.of(given) + (answer == null ? "" : " -> " + Ids.of(answer)));
        if (faults.strikes(Fault.CRASH)) {
            dies(strand, "dies");
        }
        if (fails && faults.strikes(Fault.CALL_UNANSWERED)) {
            throw outage(strand, "gets no answer");
        }
        return answer;
    }

    /** What an adapter knows by itself, such as how many shards there are. */
    private static boolean isPropertyOf(Method method) {
        var told = method.getReturnType();
        return method.getParameterCount() == 0 && told.isPrimitive() && told != void.class;
    }

    private void before(Strand strand) {
        if (faults.strikes(Fault.CLOCK_FORWARD)) {
            step(Duration.ofMillis(chance.nextInt(FORWARD_MILLIS)));
        }
        if (faults.strikes(Fault.CLOCK_BACK)) {
            step(Duration.ofMillis(-chance.nextInt(BACK_MILLIS)));
        }
        if (faults.strikes(Fault.STALL)) {
            trace.step(strand.toString(), () -> "stands still");
            strands.stall(Duration.ofMillis(chance.nextInt(LONGEST_STALL_MILLIS)));
        }
        if (strand.invocation().isOutOfTime()) {
            dies(strand, "is ended by its time limit");
        }
        if (faults.strikes(Fault.CRASH)) {
            dies(strand, "dies");
        }
    }

    private void step(Duration by) {
        time.step(by);
        inFlight.clockSet();
        trace.step("clock", () -> "is set by " + by);
    }

    private void dies(Strand strand, String how) {
        strand.invocation().die();
        inFlight.senderGone(strand.invocation());
        trace.step(strand.toString(), () -> how);
        strands.mustLive(strand);
    }

    private Outage outage(Strand strand, String how) {
        inFlight.senderDisturbed(strand);
        trace.step(strand.toString(), () -> how);
        return new Outage();
    }

    private static @Nullable Object answer(Method method, Object real, Object @Nullable [] given) throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getTargetException();
        }
    }
}
