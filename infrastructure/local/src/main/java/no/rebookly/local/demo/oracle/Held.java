package no.rebookly.local.demo.oracle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a marketing rule has planned and cannot send yet. When its hour has come it is decided again. */
final class Held {
    private static final int MOST_DAYS = 28;

    private final RuleName rule;
    private final SendingHours hours;
    private final Diary diary;
    private final List<Waiting> waiting = new ArrayList<>();

    Held(RuleName rule, SendingHours hours, Diary diary) {
        this.rule = rule;
        this.hours = hours;
        this.diary = diary;
    }

    /** @param visits how many there were when it was planned */
    private record Waiting(Life life, String because, LocalDateTime planned, int visits, Instant until, String reason) {
        Waiting further(Instant later, String why) {
            return new Waiting(life, because, planned, visits, later, why);
        }

        boolean cameMeanwhile() {
            return life.visits() > visits
                    && life.days(Optional.empty()).stream().anyMatch(day -> !day.isBefore(planned.toLocalDate()));
        }
    }

    void keep(Life life, String because, Instant now, String reason) {
        var wall = Wall.clock(now);
        var until = Wall.instant(hours.nextOpening(wall));
        waiting.add(new Waiting(life, because, wall, life.visits(), until, reason));
    }

    /** Whose hour has come. */
    void letGo(Instant now) {
        var due = waiting.stream().filter(one -> !one.until().isAfter(now)).toList();
        waiting.removeAll(due);
        due.forEach(one -> decide(one, now));
    }

    private void decide(Waiting one, Instant now) {
        var wall = Wall.clock(now);
        var line = one.life().line();
        var cap = line.cappedUntil(now);
        var shut = hours.whyMarketingWaits(wall);
        if (line.takesNoMarketing()) {
            skip(one, wall, "OPTED_OUT");
        } else if (one.life().booked().stream().anyMatch(time -> time.isAfter(wall))) {
            skip(one, wall, "APPOINTMENT_SOON");
        } else if (one.cameMeanwhile()) {
            skip(one, wall, "ALREADY_VISITED");
        } else if (line.hadJustNow(rule, now)) {
            skip(one, wall, "SAME_NUMBER");
        } else if (cap.isPresent()
                && Wall.clock(cap.get()).isAfter(one.planned().plusDays(MOST_DAYS))) {
            skip(one, wall, "FREQUENCY_CAP");
        } else if (cap.isPresent()) {
            waiting.add(one.further(cap.get(), "FREQUENCY_CAP"));
        } else if (shut.isPresent()) {
            waiting.add(one.further(Wall.instant(hours.nextOpening(wall)), shut.get()));
        } else {
            line.send(rule, now);
            diary.sent(one.life(), rule, wall, one.because());
        }
    }

    private void skip(Waiting one, LocalDateTime wall, String reason) {
        diary.skipped(one.life(), rule, wall, reason, one.because() + ", held since " + one.planned());
    }

    void tell(LocalDateTime wall) {
        waiting.forEach(
                one -> diary.held(one.life(), rule, wall, Wall.clock(one.until()), one.reason(), one.because()));
    }
}
