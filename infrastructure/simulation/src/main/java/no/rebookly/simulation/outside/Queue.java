package no.rebookly.simulation.outside;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;
import no.rebookly.operator.DeadLetters;
import no.rebookly.simulation.fault.Fault;
import no.rebookly.simulation.fault.Faults;
import no.rebookly.simulation.strand.Time;
import no.rebookly.simulation.trace.Trace;

/**
 * SQS and what it does with sms-dispatch: batches in any order, several at once; what was not handled is visible again after the
 * visibility timeout, and lies with the dead letters after the fifth time.
 */
public final class Queue implements SendQueue, DeadLetters {
    private static final Duration VISIBILITY = Duration.ofMinutes(3);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final int MOST_RECEIVES = 5;
    private static final int BATCH = 10;
    private static final int AT_ONCE = 3;
    private static final int LONGEST_POLL_MILLIS = 50;
    private static final int USUAL_MILLIS = 200;
    private static final int LONGEST_DELAY_MILLIS = 600_000;

    private final SplittableRandom chance;
    private final Faults faults;
    private final Time time;
    private final Agenda agenda;
    private final Functions functions;
    private final RequestStreamHandler dispatch;
    private final People people;
    private final Trace trace;
    private final List<Entry> visible = new ArrayList<>();
    private final List<Entry> deadLetters = new ArrayList<>();
    private int running;
    private int entries;

    public Queue(
            SplittableRandom chance,
            Faults faults,
            Time time,
            Agenda agenda,
            Functions functions,
            RequestStreamHandler dispatch,
            People people,
            Trace trace) {
        this.chance = chance;
        this.faults = faults;
        this.time = time;
        this.agenda = agenda;
        this.functions = functions;
        this.dispatch = dispatch;
        this.people = people;
        this.trace = trace;
    }

    private record Entry(int id, String body, int receives) {
        Entry received() {
            return new Entry(id, body, receives + 1);
        }
    }

    @Override
    public void add(List<MessageRef> messages) {
        for (var message : messages) {
            if (faults.strikes(Fault.QUEUE_LOST)) {
                trace.step("queue", () -> "loses " + message.code());
                continue;
            }
            var at = someTime();
            bring(message.written(), at);
            if (faults.strikes(Fault.QUEUE_DUPLICATED)) {
                trace.step("queue", () -> "doubles " + message.code());
                bring(message.written(), chance.nextBoolean() ? at : someTime());
            }
        }
    }

    private Instant someTime() {
        return time.now()
                .plusMillis(chance.nextInt(faults.strikes(Fault.QUEUE_DELAYED) ? LONGEST_DELAY_MILLIS : USUAL_MILLIS));
    }

    private void bring(String body, Instant at) {
        var entry = new Entry(++entries, body, 0);
        agenda.at(at, () -> show(entry));
    }

    private void show(Entry entry) {
        if (entry.receives() >= MOST_RECEIVES) {
            trace.step("queue", () -> "gives up entry " + entry.id());
            deadLetters.add(entry);
        } else {
            visible.add(entry);
            agenda.at(time.now().plusMillis(chance.nextInt(LONGEST_POLL_MILLIS)), this::deliver);
        }
    }

    @Override
    public Map<String, Long> waiting() {
        return Map.of("sends", (long) deadLetters.size());
    }

    @Override
    public void moveBack() {
        var back = List.copyOf(deadLetters);
        deadLetters.clear();
        back.forEach(entry -> show(new Entry(entry.id(), entry.body(), 0)));
    }

    private void deliver() {
        while (running < AT_ONCE && !visible.isEmpty()) {
            var batch = new ArrayList<Entry>();
            var size = Math.min(visible.size(), 1 + chance.nextInt(BATCH));
            for (int i = 0; i < size; i++) {
                batch.add(visible.remove(chance.nextInt(visible.size())));
            }
            invoke(batch);
        }
    }

    private void invoke(List<Entry> batch) {
        running++;
        batch.forEach(
                entry -> MessageRef.read(entry.body()).map(MessageRef::code).ifPresent(people::isAboutToGo));
        var visibleAgain = time.now().plus(VISIBILITY);
        functions.invoke("dispatch", dispatch, TIME_LIMIT, event(batch), answer -> {
            running--;
            batch.stream()
                    .filter(entry -> !isHandled(entry, answer))
                    .forEach(entry -> agenda.at(later(visibleAgain), () -> show(entry.received())));
            agenda.at(time.now(), this::deliver);
        });
    }

    private Instant later(Instant visibleAgain) {
        return visibleAgain.isAfter(time.now()) ? visibleAgain : time.now();
    }

    /** Partial batch response: whatever it does not name is done. */
    private static boolean isHandled(Entry entry, Optional<String> answer) {
        return answer.filter(failures -> !failures.contains("\"" + entry.id() + "\""))
                .isPresent();
    }

    private static String event(List<Entry> batch) {
        var records = new ArrayList<String>();
        for (var entry : batch) {
            records.add("{\"messageId\":\"" + entry.id() + "\",\"body\":\"" + entry.body()
                    + "\",\"eventSource\":\"aws:sqs\"}");
        }
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }
}
