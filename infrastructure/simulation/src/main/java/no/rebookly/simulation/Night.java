package no.rebookly.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import no.rebookly.functions.deliveryreceipts.DeliveryReceiptsFunction;
import no.rebookly.functions.deliveryreceipts.SmsEventsFunction;
import no.rebookly.functions.optout.OptOutFunction;
import no.rebookly.functions.reminderplanner.ReminderPlannerFunction;
import no.rebookly.functions.smsdispatch.SmsDispatchFunction;
import no.rebookly.simulation.broken.Break;
import no.rebookly.simulation.fault.DueIndexBehind;
import no.rebookly.simulation.fault.Faults;
import no.rebookly.simulation.fault.FaultyCalls;
import no.rebookly.simulation.invariant.InFlight;
import no.rebookly.simulation.invariant.Invariants;
import no.rebookly.simulation.invariant.Violation;
import no.rebookly.simulation.invariant.WatchedDailySpend;
import no.rebookly.simulation.invariant.WatchedMessages;
import no.rebookly.simulation.invariant.WatchedNumbers;
import no.rebookly.simulation.invariant.WatchedStops;
import no.rebookly.simulation.outside.Agenda;
import no.rebookly.simulation.outside.Carrier;
import no.rebookly.simulation.outside.Functions;
import no.rebookly.simulation.outside.People;
import no.rebookly.simulation.outside.Queue;
import no.rebookly.simulation.outside.ReceiptEvents;
import no.rebookly.simulation.outside.ReceiptPost;
import no.rebookly.simulation.outside.Schedule;
import no.rebookly.simulation.salon.Ports;
import no.rebookly.simulation.salon.Salons;
import no.rebookly.simulation.strand.Strands;
import no.rebookly.simulation.strand.Time;
import no.rebookly.simulation.trace.Trace;
import no.rebookly.testing.platform.TestPlatform;

/**
 * What one seed has happen: up to half an hour in which everything may go wrong, and then as much quiet time as it takes until
 * nothing is due any more. It drives the functions themselves; all that stands in for AWS is what lies beyond their ports.
 */
public final class Night {
    private static final int LEAST_RESTLESS = 5;
    private static final int LESS_RESTLESS = 90;
    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 25;
    /** More looks of the planner than any night takes: then something is due for ever. */
    private static final int MOST_LOOKS = 2_000;

    private final long seed;
    private final SplittableRandom chance;
    private final Time time;
    private final Trace trace;
    private final Faults faults;
    private final Strands strands;
    private final Agenda agenda = new Agenda();
    private final Salons salons;
    private final InFlight inFlight = new InFlight();
    private final Invariants invariants;
    private final Schedule schedule;
    private final People people;

    /** @param traced whether it is written down; that changes nothing of what happens */
    public Night(long seed, Break broken, boolean traced) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        var platform = TestPlatform.at(Salons.beginning(chance).toString());
        time = new Time(platform.clock());
        trace = new Trace(traced, time);
        invariants = new Invariants(inFlight, time);
        faults = new Faults(chance.split());
        strands = new Strands(chance.split(), time, LEAST_RESTLESS + chance.nextInt(LESS_RESTLESS));
        salons = Salons.open(chance, time.now());
        var stores = salons.stores();
        var log = new TracedLog(trace);
        var functions = new Functions(strands, time, trace);
        var ports = new Ports(platform, new FaultyCalls(chance, strands, time, faults, inFlight, trace));
        ports.connect(
                stores,
                broken.messages(new WatchedMessages(stores.messages, invariants), strands),
                broken.numbers(new WatchedNumbers(stores.numbers, invariants)),
                new WatchedDailySpend(stores.dailySpend, invariants),
                new WatchedStops(stores.stops, invariants),
                new DueIndexBehind(stores.dueIndex, faults));

        var named = chance.nextBoolean();
        var receipts = new ReceiptPost(
                chance,
                faults,
                time,
                agenda,
                functions,
                named ? new SmsEventsFunction(platform, log) : new DeliveryReceiptsFunction(platform, log),
                invariants,
                named ? ReceiptEvents.END_USER_MESSAGING : ReceiptEvents.SNS,
                trace);
        ports.connect(new Carrier(
                chance,
                faults,
                strands,
                time,
                stores.messages,
                stores.studios,
                invariants,
                inFlight,
                receipts,
                trace,
                named));
        people = new People(chance, time, agenda, functions, new OptOutFunction(platform, log), salons, platform);
        ports.connect(new Queue(
                chance, faults, time, agenda, functions, new SmsDispatchFunction(platform, log), people, trace));
        schedule = new Schedule(
                faults, time, agenda, functions, new ReminderPlannerFunction(platform, log), stores.dueIndex);
    }

    /** From its beginning to its rest, or to what must never be. */
    public Outcome pass() {
        try {
            var end = time.now().plus(Duration.ofMinutes(chance.nextInt(SHORTEST_MINUTES, LONGEST_MINUTES)));
            schedule.everyMinuteUntil(end);
            people.actUntil(end);
            goOnUntil(end);
            faults.stop();
            people.rest();
            rest();
            if (invariants.violation().isEmpty()) {
                invariants.atRest(salons.intents(), salons.stores().messages.all());
            }
        } catch (Violation seen) {
            return outcome(Optional.of(seen));
        } finally {
            strands.end();
        }
        return outcome(invariants.violation());
    }

    private Outcome outcome(Optional<Violation> violation) {
        var messages = salons.stores().messages.all();
        return new Outcome(
                seed,
                trace.steps(),
                messages.size(),
                invariants.counts(messages),
                faults.counts(),
                violation,
                trace.lines());
    }

    private void goOnUntil(Instant end) {
        while (invariants.violation().isEmpty() && time.now().isBefore(end)) {
            agenda.actUpTo(time.now());
            if (!strands.letOneGetOn()) {
                time.passTo(next().filter(end::isAfter).orElse(end));
            }
        }
    }

    /** Jumps from one thing that is due to the next, through receipts that come a day late and the 72 hours without one. */
    private void rest() {
        for (int looks = 0; invariants.violation().isEmpty(); ) {
            agenda.actUpTo(time.now());
            if (strands.letOneGetOn()) {
                continue;
            }
            var next = next();
            var look =
                    salons.stores().dueIndex.earliest().map(time::whenClockSays).map(schedule::firstFrom);
            if (next.isEmpty() && look.isEmpty()) {
                return;
            }
            if (look.isPresent() && next.filter(look.get()::isAfter).isEmpty()) {
                if (looks++ > MOST_LOOKS) {
                    throw new Violation("something is due for ever", List.of("planner"));
                }
                time.passTo(look.get());
                schedule.run();
            } else {
                time.passTo(next.orElseThrow());
            }
        }
    }

    private Optional<Instant> next() {
        return Stream.concat(agenda.next().stream(), strands.nextAwake().stream())
                .min(Comparator.naturalOrder());
    }
}
