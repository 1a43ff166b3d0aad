package no.rebookly.due;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.rebookly.pace.Pace;
import no.rebookly.pace.Stopped;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.Reconsider;
import no.rebookly.studio.StudioId;

/**
 * Who goes in which minute, in one run of the planner: messages come to the queue no faster than the account's pace, and no
 * studio takes more than its part of a minute. What has its turn later waits in the due index, where a pause or a cancellation
 * finds it, and the queue never holds more than a minute's work. A turn that nobody used is lost. May be shared by threads.
 */
public final class Turns {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Pace pace;
    private final Stopped stopped;
    private final Instant now;
    private final Map<Long, Integer> ofAll = new HashMap<>();
    private final Map<StudioId, Turn> last = new HashMap<>();

    public Turns(Pace pace, Stopped stopped, Instant now) {
        this.pace = pace;
        this.stopped = stopped;
        this.now = now;
    }

    /** @param taken how many of the minute's turns the studio has */
    private record Turn(long minute, int taken) {
        static final Turn FIRST = new Turn(0, 0);

        Turn nextMinute() {
            return new Turn(minute + 1, 0);
        }
    }

    /** Whether a studio's next message goes now, or until when it waits. */
    synchronized Decision next(StudioId studio) {
        if (stopped.holds(studio)) {
            return new Decision.Hold(now.plus(Reconsider.STOPPED_FOR), Reason.SENDING_STOPPED);
        }
        var turn = last.getOrDefault(studio, Turn.FIRST);
        while (!hasRoom(turn)) {
            turn = turn.nextMinute();
        }
        last.put(studio, new Turn(turn.minute(), turn.taken() + 1));
        ofAll.merge(turn.minute(), 1, Integer::sum);
        return turn.minute() == 0 ? new Decision.Send() : new Decision.Hold(at(turn.minute()), Reason.PACE);
    }

    /** The last turn that a studio was given. */
    synchronized Instant last(StudioId studio) {
        return at(last.getOrDefault(studio, Turn.FIRST).minute());
    }

    /** Goes on behind a turn that an earlier run gave. */
    synchronized void behind(StudioId studio, Instant given) {
        var minutes = Duration.between(now, given).plus(MINUTE).minusNanos(1).toMinutes();
        if (minutes > last.getOrDefault(studio, Turn.FIRST).minute()) {
            last.put(studio, new Turn(minutes + 1, 0));
        }
    }

    private boolean hasRoom(Turn turn) {
        return turn.taken() < pace.ofOneStudioInAMinute()
                && (ofAll.getOrDefault(turn.minute(), 0) < pace.inAMinute() || turn.taken() < pace.assuredInAMinute());
    }

    private Instant at(long minute) {
        return now.plus(MINUTE.multipliedBy(minute));
    }
}
