package no.rebookly.local.demo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.rebookly.local.demo.oracle.Fate.Outcome;
import org.junit.jupiter.api.Test;

/** The second reading of the rules, held against what a person works out with a calendar. */
class OracleTest {
    private static final String CUT = "Klipp";

    @Test
    void whatFallsOnMaundyThursdayHasItsHourOnTheTuesdayAfterEasterSinceSaturdayClosesBeforeIt() {
        var kari = guest("Kari Lie", "91000001", "2027-02-11");

        var fates = foretold("2027-03-22", "2027-04-01", List.of(kari));

        assertThat(moments(fates, Outcome.SENT)).containsExactly("2027-03-30T17:30");
        assertThat(moments(fates, Outcome.HELD)).isEmpty();
    }

    @Test
    void onChristmasEveNothingGoesAfterNoon() {
        var kari = guest("Kari Lie", "91000001", "2026-11-12");

        var fates = foretold("2026-12-21", "2026-12-31", List.of(kari));

        assertThat(moments(fates, Outcome.SENT)).containsExactly("2026-12-28T09:00");
        assertThat(fates.getFirst().outcome()).isEqualTo(Outcome.HELD);
        assertThat(fates.getFirst().reason()).isEqualTo("HOLIDAY");
    }

    @Test
    void aReminderKeepsTheHourOfTheWallOverTheShortNight() {
        var bride = booked("Siri Lie", "91000002", "2027-03-28T12:00");

        var fates = foretold("2027-03-22", "2027-04-01", List.of(bride));

        assertThat(moments(fates, Outcome.SENT)).containsExactly("2027-03-27T12:00");
    }

    @Test
    void aReminderForEarlyInTheMorningGoesTheEveningBeforeTheNight() {
        var early = booked("Siri Lie", "91000002", "2027-03-25T06:45");

        var fates = foretold("2027-03-22", "2027-04-01", List.of(early));

        assertThat(moments(fates, Outcome.SENT)).containsExactly("2027-03-23T20:45");
    }

    @Test
    void aBacklogDripsTheLeastOverdueFirst() {
        var behind = IntStream.range(0, 5)
                .mapToObj(day -> guest("Kari" + day + " Lie", "9100000" + day, "2027-01-0" + (5 - day)))
                .toList();

        var fates = foretold("2027-03-01", "2027-03-06", behind);

        assertThat(moments(fates, Outcome.SENT))
                .containsExactly(
                        "2027-03-01T17:30",
                        "2027-03-01T17:30",
                        "2027-03-02T17:30",
                        "2027-03-02T17:30",
                        "2027-03-03T17:30");
        assertThat(fates.getFirst().who()).isEqualTo("Kari0 Lie");
        assertThat(fates.getLast().who()).isEqualTo("Kari4 Lie");
    }

    @Test
    void ofTwoWhoShareANumberTheMorePromisingIsWrittenTo() {
        var mother = guest("Siri Lie", "91000001", "2027-01-22", "2026-10-01");
        var child = guest("Ida Lie", "91000001", "2027-01-22");

        var fates = foretold("2027-03-01", "2027-03-13", List.of(child, mother));

        assertThat(fates).extracting(Fate::who).containsExactly("Ida Lie", "Siri Lie");
        assertThat(fates.getFirst().reason()).isEqualTo("SAME_NUMBER");
        assertThat(fates.getLast().outcome()).isEqualTo(Outcome.SENT);
    }

    private static List<Fate> foretold(String from, String to, List<Guest> guests) {
        var first = LocalDate.parse(from);
        var rules = new RuleBook(
                new RuleBook.Rebook(first.atTime(9, 0), CUT, 6, LocalTime.of(17, 30), 2),
                new RuleBook.WinBack(first.atTime(9, 0), 52, 1, 4, LocalTime.of(11, 0), 2),
                new RuleBook.Reminder(first.atTime(9, 0), 24),
                Set.of());
        return new Oracle(guests, rules)
                .foretell(List.of(), first.atTime(8, 0), LocalDate.parse(to).atStartOfDay())
                .fates();
    }

    private static Guest guest(String name, String number, String... days) {
        var stays = Arrays.stream(days)
                .map(day -> new Guest.Stay(LocalDate.parse(day), CUT, 600))
                .toList();
        return new Guest(name, number, true, stays, List.of());
    }

    private static Guest booked(String name, String number, String time) {
        return new Guest(name, number, false, List.of(), List.of(LocalDateTime.parse(time)));
    }

    private static List<String> moments(List<Fate> fates, Outcome outcome) {
        return fates.stream()
                .filter(fate -> fate.outcome() == outcome)
                .map(fate -> fate.at().toString())
                .toList();
    }
}
