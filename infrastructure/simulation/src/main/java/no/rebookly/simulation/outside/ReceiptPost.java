package no.rebookly.simulation.outside;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.simulation.fault.Fault;
import no.rebookly.simulation.fault.Faults;
import no.rebookly.simulation.invariant.Invariants;
import no.rebookly.simulation.strand.Time;
import no.rebookly.simulation.trace.Trace;

/**
 * Brings receipts to delivery-receipts as Lambda's asynchronous invocations do: again after a minute and after two more when that
 * failed, and then no more.
 */
public final class ReceiptPost {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final List<Duration> AGAIN_AFTER = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));
    private static final int USUAL_MILLIS = 90_000;
    private static final int LATE_MILLIS = 30 * 3600 * 1000;
    private static final int HUNDRED = 100;
    private static final int DELIVERED = 80;
    private static final int UNDELIVERED = 92;

    private final SplittableRandom chance;
    private final Faults faults;
    private final Time time;
    private final Agenda agenda;
    private final Functions functions;
    private final RequestStreamHandler receipts;
    private final Invariants invariants;
    private final ReceiptEvents events;
    private final Trace trace;

    public ReceiptPost(
            SplittableRandom chance,
            Faults faults,
            Time time,
            Agenda agenda,
            Functions functions,
            RequestStreamHandler receipts,
            Invariants invariants,
            ReceiptEvents events,
            Trace trace) {
        this.chance = chance;
        this.faults = faults;
        this.time = time;
        this.agenda = agenda;
        this.functions = functions;
        this.receipts = receipts;
        this.invariants = invariants;
        this.events = events;
        this.trace = trace;
    }

    /** An SMS that the provider took, under its own id. */
    record Carried(String id, OutgoingSms sms, Instant takenAt) {
        MessageRef message() {
            return sms.message().orElseThrow();
        }
    }

    /** Four of five arrive; of a few nothing is ever heard. */
    void expect(Carried carried) {
        var fate = chance.nextInt(HUNDRED);
        if (fate >= UNDELIVERED || faults.strikes(Fault.RECEIPT_LOST)) {
            return;
        }
        tell(carried, fate < DELIVERED);
        if (faults.strikes(Fault.RECEIPT_CONTRADICTED)) {
            tell(carried, fate >= DELIVERED);
        }
    }

    private void tell(Carried carried, boolean delivered) {
        if (delivered) {
            invariants.arrived(carried.message());
        }
        var event = events.of(carried, delivered, chance.nextBoolean());
        do {
            var delay = chance.nextInt(faults.strikes(Fault.RECEIPT_DELAYED) ? LATE_MILLIS : USUAL_MILLIS);
            agenda.at(time.now().plusMillis(delay), () -> {
                trace.step(
                        "provider",
                        () -> (delivered ? "says delivered: " : "says undelivered: ")
                                + carried.message().code());
                bring(event, 0);
            });
        } while (faults.strikes(Fault.RECEIPT_DUPLICATED));
    }

    private void bring(String event, int tries) {
        functions.invoke("receipts", receipts, TIME_LIMIT, event, answer -> {
            if (answer.isEmpty() && tries < AGAIN_AFTER.size()) {
                agenda.at(time.now().plus(AGAIN_AFTER.get(tries)), () -> bring(event, tries + 1));
            }
        });
    }
}
