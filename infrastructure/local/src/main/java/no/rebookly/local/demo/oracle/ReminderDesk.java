package no.rebookly.local.demo.oracle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The reminders: each booked time has one, some hours before by the wall clock, also on Sundays and holidays. */
final class ReminderDesk {
    private static final int GRACE_HOURS = 3;

    private final RuleBook.Reminder rule;
    private final List<Life> lives;
    private final Diary diary;

    ReminderDesk(RuleBook.Reminder rule, List<Life> lives, Diary diary) {
        this.rule = rule;
        this.lives = lives;
        this.diary = diary;
    }

    /** Every five minutes. */
    void look(LocalDateTime wall) {
        if (wall.isBefore(rule.on())) {
            return;
        }
        for (var life : lives) {
            for (var time : List.copyOf(life.booked())) {
                var moment = moment(time);
                var isOpen = time.isAfter(wall) && !note(life).hasTold(time.toString());
                if (isOpen && !moment.isAfter(wall) && isInGrace(moment, wall)) {
                    remind(life, time, wall);
                }
            }
        }
    }

    private void remind(Life life, LocalDateTime time, LocalDateTime wall) {
        note(life).tell(time.toString(), wall);
        var because = rule.hoursBefore() + " hours before " + time;
        if (life.line().takesNothing()) {
            diary.skipped(life, RuleName.APPOINTMENT_REMINDER, wall, "OPTED_OUT", because);
        } else {
            diary.sent(life, RuleName.APPOINTMENT_REMINDER, wall, because);
        }
    }

    private LocalDateTime moment(LocalDateTime time) {
        return SendingHours.ofReminder(time.minusHours(rule.hoursBefore()));
    }

    private static boolean isInGrace(LocalDateTime moment, LocalDateTime wall) {
        return !wall.isAfter(moment.plusHours(GRACE_HOURS));
    }

    private static Note note(Life life) {
        return life.note(RuleName.APPOINTMENT_REMINDER);
    }

    /** Why nothing is to come for a customer; empty for whom there is. */
    Optional<String> whyNot(Life life, LocalDateTime wall) {
        var toCome = life.booked().stream().filter(time -> time.isAfter(wall)).toList();
        if (toCome.isEmpty()) {
            return Optional.of("NO_APPOINTMENT");
        }
        var open = toCome.stream()
                .filter(time -> !note(life).hasTold(time.toString()))
                .toList();
        if (open.isEmpty()) {
            return Optional.of("ALREADY_TOLD");
        }
        if (open.stream().noneMatch(time -> isInGrace(moment(time), wall))) {
            return Optional.of("BOOKED_TOO_LATE");
        }
        return life.line().takesNothing() ? Optional.of("OPTED_OUT") : Optional.empty();
    }
}
