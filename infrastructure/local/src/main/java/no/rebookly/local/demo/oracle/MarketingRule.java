package no.rebookly.local.demo.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** When one of the two marketing rules has something to say, by docs/rules.md. */
record MarketingRule(RuleName name, LocalDateTime on, LocalTime at, int daily, When when) {
    private static final int FEWEST_FOR_RHYTHM = 3;
    private static final int SHORTEST_RHYTHM = 14;
    private static final int LONGEST_RHYTHM = 182;
    private static final int TWO_YEARS_IN_WEEKS = 104;

    /** The rule's own condition; what has put her off is looked at by whoever asks. */
    interface When {
        Lapse look(Life life, LocalDateTime now);
    }

    static MarketingRule of(RuleBook.Rebook rule) {
        return new MarketingRule(
                RuleName.REBOOK, rule.on(), rule.at(), rule.daily(), (life, now) -> rebook(rule, life, now));
    }

    static MarketingRule of(RuleBook.WinBack rule) {
        return new MarketingRule(
                RuleName.WIN_BACK, rule.on(), rule.at(), rule.daily(), (life, now) -> winBack(rule, life, now));
    }

    Lapse look(Life life, LocalDateTime now) {
        if (!life.guest().saysYes()) {
            return new Lapse.Nothing("NO_BASIS");
        }
        var lapse = when.look(life, now);
        var later = life.note(name).notBefore();
        return lapse instanceof Lapse.Due due
                        && later.filter(due.moment()::isBefore).isPresent()
                ? new Lapse.Due(due.name(), nextHour(later.get()), due.natural(), due.because())
                : lapse;
    }

    /** Who is put off waits for the rule's own hour. */
    LocalDateTime nextHour(LocalDateTime moment) {
        var today = moment.toLocalDate().atTime(at);
        return today.isBefore(moment) ? today.plusDays(1) : today;
    }

    private static Lapse rebook(RuleBook.Rebook rule, Life life, LocalDateTime now) {
        var days = life.days(Optional.of(rule.treatment()));
        if (days.isEmpty()) {
            return new Lapse.Nothing("NEVER_CAME");
        }
        var since = life.lastSeen(days.getLast());
        if (life.note(RuleName.REBOOK).hasTold(since.toString())) {
            return new Lapse.Nothing("ALREADY_TOLD");
        }
        var rhythm = rhythm(days);
        var gap = rhythm.orElse(rule.afterWeeks() * 7);
        if (now.toLocalDate().isAfter(since.plusDays(2L * gap))) {
            return new Lapse.Nothing("TOO_LATE");
        }
        var moment = since.plusDays(gap).atTime(rule.at());
        var because = gap + " days after " + since + (rhythm.isPresent() ? ", her own rhythm" : "");
        return new Lapse.Due(since.toString(), moment, moment, because);
    }

    /** The middle gap between her visits, once there are three; of two in the middle the shorter. */
    private static Optional<Integer> rhythm(List<LocalDate> days) {
        if (days.size() < FEWEST_FOR_RHYTHM) {
            return Optional.empty();
        }
        var gaps = IntStream.range(1, days.size())
                .map(i -> (int) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .sorted()
                .toArray();
        return Optional.of(Math.clamp(gaps[(gaps.length - 1) / 2], SHORTEST_RHYTHM, LONGEST_RHYTHM));
    }

    private static Lapse winBack(RuleBook.WinBack rule, Life life, LocalDateTime now) {
        var days = life.days(Optional.empty());
        if (days.isEmpty()) {
            return new Lapse.Nothing("NEVER_CAME");
        }
        var since = life.lastSeen(days.getLast());
        var note = life.note(RuleName.WIN_BACK);
        var tried = note.tries(since.toString());
        if (tried >= rule.tries()) {
            return new Lapse.Nothing("TRIES_USED");
        }
        if (now.toLocalDate().isAfter(since.plusWeeks(TWO_YEARS_IN_WEEKS))) {
            return new Lapse.Nothing("TOO_LATE");
        }
        var day = tried == 0
                ? since.plusWeeks(rule.afterWeeks())
                : note.lastTold()
                        .map(LocalDateTime::toLocalDate)
                        .orElse(since)
                        .plusWeeks((long) rule.pauseWeeks() * tried);
        var because = tried == 0
                ? rule.afterWeeks() + " weeks after " + since
                : "try " + (tried + 1) + ", " + rule.pauseWeeks() * tried + " weeks after the one before";
        return new Lapse.Due(since + "/" + (tried + 1), day.atTime(rule.at()), day.atTime(rule.at()), because);
    }
}
