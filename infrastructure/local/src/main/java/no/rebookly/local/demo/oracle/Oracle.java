package no.rebookly.local.demo.oracle;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lives through the weeks in steps of five minutes, and says what has to come of the rules. */
public final class Oracle {
    /** When it is looked at what waits over night. */
    public static final LocalTime EVENING = LocalTime.of(21, 30);

    private static final Duration STEP = Duration.ofMinutes(5);

    private final RuleBook rules;
    private final List<Life> lives = new ArrayList<>();
    private final Diary diary = new Diary();
    private final MarketingDesk rebook;
    private final MarketingDesk winBack;
    private final ReminderDesk reminders;
    private final Map<RuleName, Map<String, String>> atFirst = new EnumMap<>(RuleName.class);

    public Oracle(List<Guest> guests, RuleBook rules) {
        this.rules = rules;
        var lines = new HashMap<String, Line>();
        guests.forEach(
                guest -> lives.add(new Life(guest, lines.computeIfAbsent(guest.number(), number -> new Line()))));
        var hours = new SendingHours(rules.closed());
        this.rebook = new MarketingDesk(MarketingRule.of(rules.rebook()), hours, lives, diary);
        this.winBack = new MarketingDesk(MarketingRule.of(rules.winBack()), hours, lives, diary);
        this.reminders = new ReminderDesk(rules.reminder(), lives, diary);
    }

    /** To be asked once. */
    public Prophecy foretell(List<Deed> deeds, LocalDateTime from, LocalDateTime to) {
        var inOrder = new ArrayList<>(deeds);
        inOrder.sort(Comparator.comparing(Deed::at));
        for (var now = Wall.instant(from); now.isBefore(Wall.instant(to)); now = now.plus(STEP)) {
            var wall = Wall.clock(now);
            while (!inOrder.isEmpty() && !inOrder.getFirst().at().isAfter(wall)) {
                happens(inOrder.removeFirst());
            }
            noteFirst(wall);
            reminders.look(wall);
            rebook.look(now);
            winBack.look(now);
            if (wall.toLocalTime().equals(EVENING)) {
                rebook.tellWaiting(wall);
                winBack.tellWaiting(wall);
            }
        }
        var atLast = new EnumMap<RuleName, Map<String, String>>(RuleName.class);
        for (var rule : RuleName.values()) {
            atLast.put(rule, whyNot(rule, to));
        }
        return new Prophecy(diary.fates(), atFirst, atLast);
    }

    private void happens(Deed deed) {
        lives.stream()
                .filter(life -> life.guest().name().equals(deed.who()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody here is called " + deed.who()))
                .happens(deed);
    }

    private void noteFirst(LocalDateTime wall) {
        for (var rule : RuleName.values()) {
            if (switchedOn(rule).equals(wall)) {
                atFirst.put(rule, whyNot(rule, wall));
            }
        }
    }

    private LocalDateTime switchedOn(RuleName rule) {
        return switch (rule) {
            case REBOOK -> rules.rebook().on();
            case WIN_BACK -> rules.winBack().on();
            case APPOINTMENT_REMINDER -> rules.reminder().on();
        };
    }

    private Map<String, String> whyNot(RuleName rule, LocalDateTime wall) {
        var reasons = new HashMap<String, String>();
        for (var life : lives) {
            var reason = reason(rule, life, wall);
            reason.ifPresent(code -> reasons.put(life.guest().name(), code));
        }
        return reasons;
    }

    private Optional<String> reason(RuleName rule, Life life, LocalDateTime wall) {
        return switch (rule) {
            case REBOOK -> rebook.whyNot(life, wall);
            case WIN_BACK -> winBack.whyNot(life, wall);
            case APPOINTMENT_REMINDER -> reminders.whyNot(life, wall);
        };
    }
}
