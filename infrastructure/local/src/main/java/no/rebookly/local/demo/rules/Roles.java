package no.rebookly.local.demo.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.rebookly.local.demo.oracle.Deed;
import no.rebookly.local.demo.oracle.Guest;

/** Those whom something happens to: each one is there for a sentence of docs/rules.md. Days are counted from the first Monday. */
final class Roles {
    private static final long SEED = 20_270_328;
    private static final int GAP = 42;
    private static final int LONG_AWAY = 182;
    private static final int DROP_IN = 10;

    private final LocalDate monday;
    private final List<Guest> guests = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private Roles(LocalDate monday) {
        this.monday = monday;
    }

    static Roles in(Weeks weeks) {
        var roles = new Roles(weeks.monday());
        roles.thoseWhoSayNo();
        roles.thoseWhoseSmsIsHeld();
        roles.thoseWhoBook();
        roles.thoseWhoShareANumber();
        roles.thoseWhoStayedAway();
        return roles;
    }

    List<Guest> guests() {
        return List.copyOf(guests);
    }

    /** The five whose story is told at the end. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What happens within the weeks, drop-ins by some of the crowd too. */
    List<Deed> deeds(Weeks weeks, List<Guest> everybody) {
        var all = new ArrayList<>(deeds);
        var random = new Random(SEED);
        var crowd = everybody.subList(guests.size(), everybody.size());
        for (var i = 0; i < DROP_IN; i++) {
            var day = monday.plusDays(2 + random.nextInt(7 * Weeks.USUAL - 4)).atTime(13 + random.nextInt(3), 5);
            var guest = crowd.get(i * crowd.size() / DROP_IN + random.nextInt(crowd.size() / DROP_IN));
            all.add(new Deed.Came(day, guest.name(), Crowd.CUT, 800));
        }
        return all.stream().filter(deed -> deed.at().isBefore(weeks.end())).toList();
    }

    private void thoseWhoSayNo() {
        var byLink = due(8, 1);
        ask(byLink);
        happens(byLink, name -> new Deed.SaidNo(at(9, 12, 30), name, false, true));
        happens(byLink, name -> new Deed.Booked(at(10, 13, 5), name, at(25, 14, 0)));

        var toEverything = due(15, 2);
        happens(toEverything, name -> new Deed.SaidNo(at(16, 12, 30), name, true, true));
        happens(toEverything, name -> new Deed.Booked(at(17, 13, 5), name, at(30, 10, 0)));

        var beforeItBegan = due(-5, 2);
        happens(beforeItBegan, name -> new Deed.SaidNo(at(0, 8, 50), name, false, false));

        guest(false, cuts(-30, 2), List.of(at(6, 12, 0)));
        ask(guests.size() - 1);
    }

    /** The hour of the rule falls into a Saturday evening, so that the SMS waits until Monday. */
    private void thoseWhoseSmsIsHeld() {
        var comesMeanwhile = due(12, 2);
        happens(comesMeanwhile, name -> new Deed.Came(at(12, 18, 10), name, Crowd.CUT, 800));
        var booksMeanwhile = due(12, 1);
        ask(booksMeanwhile);
        happens(booksMeanwhile, name -> new Deed.Booked(at(13, 14, 20), name, at(18, 10, 0)));
        var saysNoMeanwhile = due(19, 2);
        happens(saysNoMeanwhile, name -> new Deed.SaidNo(at(20, 11, 0), name, false, false));
        due(17, 2); // The salon is closed that day.
    }

    private void thoseWhoBook() {
        var movedBefore = due(30, 2);
        happens(movedBefore, name -> new Deed.Booked(at(3, 10, 20), name, at(10, 11, 0)));
        happens(movedBefore, name -> new Deed.Moved(at(8, 15, 40), name, at(10, 11, 0), at(14, 9, 30)));
        var movedAfter = due(31, 2);
        ask(movedAfter);
        happens(movedAfter, name -> new Deed.Booked(at(2, 10, 20), name, at(9, 12, 0)));
        happens(movedAfter, name -> new Deed.Moved(at(8, 16, 20), name, at(9, 12, 0), at(16, 8, 0)));
        guest(true, cuts(-60, 2), List.of(at(11, 10, 0)));
        happens(guests.size() - 1, name -> new Deed.CalledOff(at(9, 13, 50), name, at(11, 10, 0)));
        var tooLate = due(40, 1);
        happens(tooLate, name -> new Deed.Booked(at(4, 13, 5), name, at(5, 9, 0)));
        var justInTime = due(41, 1);
        happens(justInTime, name -> new Deed.Booked(at(4, 13, 5), name, at(5, 11, 30)));
        for (var sunday = 6; sunday < 7 * Weeks.USUAL - 1; sunday += 7) {
            guest(true, List.of(), List.of(at(sunday, 12, 0)));
        }
    }

    private void thoseWhoShareANumber() {
        var mother = due(10, 5);
        sharing(mother, cuts(10 - GAP, 2));
        ask(guests.size() - 1);
        var behind = due(-8, 2);
        sharing(behind, cuts(-7 - GAP, 1));
        var first = due(16, 2);
        sharing(first, cuts(26 - GAP, 2));
        var getsOne = due(19, 2);
        sharing(getsOne, cuts(29 - LONG_AWAY, 1));
    }

    private void thoseWhoStayedAway() {
        guest(true, cuts(1 - LONG_AWAY, 2), List.of());
        guest(true, cuts(3 - LONG_AWAY, 2), List.of());
        happens(guests.size() - 1, name -> new Deed.Came(at(10, 15, 10), name, Crowd.CUT, 800));
    }

    /** With so many visits, who is due on a day by the weeks of the rule; three visits make a rhythm of three weeks. */
    private int due(int day, int visits) {
        guest(true, visits < 3 ? cuts(day - GAP, visits) : rhythm(day - GAP, visits), List.of());
        return guests.size() - 1;
    }

    private int guest(boolean saysYes, List<Guest.Stay> stays, List<LocalDateTime> booked) {
        var number = guests.size();
        guests.add(new Guest(Names.of(number), Crowd.number(number), saysYes, stays, booked));
        return number;
    }

    private void sharing(int other, List<Guest.Stay> stays) {
        guests.add(new Guest(Names.of(guests.size()), guests.get(other).number(), true, stays, List.of()));
    }

    private List<Guest.Stay> cuts(int lastDay, int visits) {
        return visits(lastDay, visits, 60);
    }

    private List<Guest.Stay> rhythm(int lastDay, int visits) {
        return visits(lastDay, visits, GAP);
    }

    private List<Guest.Stay> visits(int lastDay, int visits, int gap) {
        return IntStream.range(0, visits)
                .mapToObj(visit -> new Guest.Stay(
                        monday.plusDays(lastDay - (long) gap * visit),
                        Crowd.CUT,
                        600 + (visit == 0 ? guests.size() : 0)))
                .toList();
    }

    private void happens(int guest, Function<String, Deed> deed) {
        deeds.add(deed.apply(guests.get(guest).name()));
    }

    private void ask(int guest) {
        asked.add(guests.get(guest).name());
    }

    private LocalDateTime at(int day, int hour, int minute) {
        return monday.plusDays(day).atTime(LocalTime.of(hour, minute));
    }
}
