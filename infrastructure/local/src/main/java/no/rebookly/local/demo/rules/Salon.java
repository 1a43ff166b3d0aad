package no.rebookly.local.demo.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import no.rebookly.local.demo.oracle.Deed;
import no.rebookly.local.demo.oracle.Guest;
import no.rebookly.local.demo.oracle.RuleBook;

/**
 * The salon as it is on the first morning, and what happens in it afterwards.
 *
 * @param asked whose story is told in words at the end
 */
record Salon(List<Guest> guests, List<Deed> deeds, RuleBook rules, List<String> asked) {
    private static final int CLOSED_ON_DAY = 17;

    static Salon in(Weeks weeks) {
        var roles = Roles.in(weeks);
        var guests = new Crowd(weeks.monday()).with(roles.guests());
        return new Salon(guests, roles.deeds(weeks, guests), rules(weeks), roles.asked());
    }

    private static RuleBook rules(Weeks weeks) {
        var monday = weeks.monday();
        return new RuleBook(
                new RuleBook.Rebook(monday.atTime(9, 30), Crowd.CUT, 6, LocalTime.of(17, 30), 6),
                new RuleBook.WinBack(monday.atTime(9, 40), 26, 2, 3, LocalTime.of(11, 0), 3),
                new RuleBook.Reminder(monday.atTime(9, 20), 24),
                Set.of(monday.plusDays(CLOSED_ON_DAY)));
    }
}
