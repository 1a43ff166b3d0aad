package no.rebookly.local.demo.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One marketing rule at work: whom it writes to now, who waits, and who gets nothing. */
final class MarketingDesk {
    private static final int NOT_AGAIN_FOR_DAYS = 14;

    private final MarketingRule rule;
    private final SendingHours hours;
    private final List<Life> lives;
    private final Places places;
    private final Diary diary;
    private final Held held;

    MarketingDesk(MarketingRule rule, SendingHours hours, List<Life> lives, Diary diary) {
        this.rule = rule;
        this.hours = hours;
        this.lives = lives;
        this.places = new Places(rule, hours);
        this.diary = diary;
        this.held = new Held(rule.name(), hours, diary);
    }

    private record Want(Life life, Lapse.Due due) {}

    /** Every five minutes. */
    void look(Instant now) {
        var wall = Wall.clock(now);
        held.letGo(now);
        if (wall.equals(rule.on())) {
            switchOn(wall);
        }
        if (wall.isBefore(rule.on())) {
            return;
        }
        settle(wants(wall), now);
    }

    /** Whoever wants something now, the most promising first. */
    private List<Want> wants(LocalDateTime wall) {
        var wants = new ArrayList<Want>();
        for (var life : lives) {
            if (rule.look(life, wall) instanceof Lapse.Due due && !due.moment().isAfter(wall)) {
                wants.add(new Want(life, due));
            }
        }
        // The least overdue, then who came most often, then who spent most.
        wants.sort(Comparator.comparing((Want want) -> want.due().natural())
                .reversed()
                .thenComparingInt(want -> -want.life().visits())
                .thenComparingInt(want -> -want.life().spent()));
        return wants;
    }

    /** Whoever is behind gets a turn, if there would be an SMS for her on it. */
    private void switchOn(LocalDateTime wall) {
        var goes = new HashMap<String, LocalDateTime>();
        var late = new ArrayList<Life>();
        for (var want : wants(wall)) {
            if (want.life().line().takesNoMarketing()) {
                continue;
            }
            var number = want.life().guest().number();
            var day = places.firstFree(firstOfBacklog(wall));
            var turn = day.atTime(rule.at());
            var note = want.life().note(rule.name());
            if (goes.containsKey(number)) {
                note.putOff(goes.getOrDefault(number, turn));
            } else if (rule.look(want.life(), turn) instanceof Lapse.Nothing) {
                late.add(want.life());
            } else {
                places.take(day);
                note.takeTurn(turn);
                goes.put(number, turn);
            }
        }
        late.forEach(life -> life.note(rule.name()).putOff(wall.plusDays(NOT_AGAIN_FOR_DAYS)));
    }

    /** The next time the rule writes. */
    private LocalDate firstOfBacklog(LocalDateTime wall) {
        return wall.toLocalTime().isAfter(rule.at()) ? wall.toLocalDate().plusDays(1) : wall.toLocalDate();
    }

    private void settle(List<Want> wants, Instant now) {
        var wall = Wall.clock(now);
        var numbers = new HashSet<String>();
        var needPlace = new ArrayList<Want>();
        for (var want : wants) {
            var line = want.life().line();
            var note = want.life().note(rule.name());
            var cap = line.cappedUntil(now);
            if (line.takesNoMarketing()) {
                skip(want, wall, "OPTED_OUT");
            } else if (line.hadJustNow(rule.name(), now)) {
                skip(want, wall, "SAME_NUMBER");
            } else if (cap.isPresent()) {
                note.putOff(Wall.clock(cap.get()).plusMinutes(1));
            } else if (!numbers.add(want.life().guest().number())) {
                skip(want, wall, "SAME_NUMBER");
            } else if (note.turn().equals(Optional.of(wall.toLocalDate()))) {
                plan(want, now);
            } else {
                needPlace.add(want);
            }
        }
        place(needPlace, now);
    }

    /** Whose day it is takes a place of it, or of the next that has one; whose day has passed waits for a turn. */
    private void place(List<Want> wants, Instant now) {
        var wall = Wall.clock(now);
        var today = wall.toLocalDate();
        for (var want : wants) {
            if (want.due().moment().toLocalDate().equals(today)) {
                var day = places.firstFree(isOver(wall) ? today.plusDays(1) : today);
                places.take(day);
                // Held over a Sunday, it has the place of the day on which it goes.
                var goes = hours.whyMarketingWaits(wall).isPresent()
                        ? hours.nextOpening(wall).toLocalDate()
                        : today;
                if (day.isAfter(goes)) {
                    want.life().note(rule.name()).takeTurn(day.atTime(rule.at()));
                } else {
                    plan(want, now);
                }
            }
        }
        for (var want : wants) {
            if (want.due().moment().toLocalDate().isBefore(today)) {
                var day = places.firstFree(firstOfBacklog(wall));
                places.take(day);
                want.life().note(rule.name()).takeTurn(day.atTime(rule.at()));
            }
        }
    }

    private boolean isOver(LocalDateTime wall) {
        return hours.marketingOn(wall.toLocalDate())
                .filter(open -> !wall.toLocalTime().isBefore(open.to()))
                .isPresent();
    }

    private void plan(Want want, Instant now) {
        var wall = Wall.clock(now);
        var life = want.life();
        life.note(rule.name()).tell(want.due().name(), wall);
        var because = want.due().because();
        hours.whyMarketingWaits(wall).ifPresentOrElse(reason -> held.keep(life, because, now, reason), () -> {
            life.line().send(rule.name(), now);
            diary.sent(life, rule.name(), wall, because);
        });
    }

    private void skip(Want want, LocalDateTime wall, String reason) {
        want.life().note(rule.name()).tell(want.due().name(), wall);
        diary.skipped(want.life(), rule.name(), wall, reason, want.due().because());
    }

    /** What waits at this moment. */
    void tellWaiting(LocalDateTime wall) {
        held.tell(wall);
    }

    /** Why nothing is to come for a customer; empty for whom there is, sooner or later. */
    Optional<String> whyNot(Life life, LocalDateTime wall) {
        return switch (rule.look(life, wall)) {
            case Lapse.Nothing(var reason) -> Optional.of(reason);
            case Lapse.Due due -> life.line().takesNoMarketing() ? Optional.of("OPTED_OUT") : Optional.empty();
        };
    }
}
