package no.rebookly.simulation.outside;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import no.rebookly.due.DueIndex;
import no.rebookly.simulation.fault.Fault;
import no.rebookly.simulation.fault.Faults;
import no.rebookly.simulation.strand.Time;

/** Runs the planner each minute. */
public final class Schedule {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(55);

    private final Faults faults;
    private final Time time;
    private final Agenda agenda;
    private final Functions functions;
    private final RequestStreamHandler planner;
    private final DueIndex dueIndex;
    private Instant last = Instant.MIN;

    /** @param dueIndex as nobody sees it but the outer world: whole */
    public Schedule(
            Faults faults,
            Time time,
            Agenda agenda,
            Functions functions,
            RequestStreamHandler planner,
            DueIndex dueIndex) {
        this.faults = faults;
        this.time = time;
        this.agenda = agenda;
        this.functions = functions;
        this.planner = planner;
        this.dueIndex = dueIndex;
    }

    public void everyMinuteUntil(Instant end) {
        for (var at = time.now(); at.isBefore(end); at = at.plus(MINUTE)) {
            if (!faults.strikes(Fault.PLANNER_MISSED)) {
                agenda.at(at, this::runIfDue);
            }
            if (faults.strikes(Fault.PLANNER_TWICE)) {
                agenda.at(at.plusMillis(1), this::runIfDue);
            }
        }
    }

    /** A look that finds nothing changes nothing, and takes time. */
    private void runIfDue() {
        if (dueIndex.earliest()
                .map(time::whenClockSays)
                .filter(at -> !at.isAfter(time.now()))
                .isPresent()) {
            run();
        }
    }

    /** The first of its minutes at which this is due. */
    public Instant firstFrom(Instant due) {
        var free = last.equals(Instant.MIN) ? due : last.plus(MINUTE);
        return free.isAfter(due) ? free : due;
    }

    public void run() {
        last = time.now();
        functions.invoke("planner", planner, TIME_LIMIT, "{}", answer -> {});
    }
}
