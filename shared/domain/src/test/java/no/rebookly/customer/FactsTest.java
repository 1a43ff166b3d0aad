package no.rebookly.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void theRhythmIsTheMiddleGapOnceThereAreThreeVisits() {
        assertThat(visited("2026-01-01", "2026-02-01").gapDays()).isEmpty();
        assertThat(visited("2026-01-01", "2026-02-01", "2026-02-11").gapDays()).contains(10);
        assertThat(visited("2026-01-01", "2026-02-01", "2026-02-11", "2026-03-03")
                        .gapDays())
                .contains(20);
    }

    @Test
    void severalVisitsOnOneDayAreOneForTheRhythm() {
        assertThat(visited("2026-01-01", "2026-01-01", "2026-01-01").gapDays()).isEmpty();
        assertThat(visited("2026-01-01", "2026-01-01", "2026-01-01").visitCount())
                .isEqualTo(3);
    }

    @Test
    void eachCategoryHasARhythmOfItsOwn() {
        var visits = new ArrayList<Visit>();
        List.of("2026-01-01", "2026-02-01", "2026-03-04").forEach(day -> visits.add(visit(day, "Klipp")));
        visits.add(visit("2026-03-10", "Farge"));

        var facts = Customer.Facts.of(visits, List.of(), NOW);

        assertThat(facts.categories()).containsExactly("Farge", "Klipp");
        assertThat(facts.rhythms().get("Klipp"))
                .isEqualTo(new Rhythm(LocalDate.parse("2026-03-04"), 3, Optional.of(31)));
        assertThat(facts.rhythms().get("Farge"))
                .isEqualTo(new Rhythm(LocalDate.parse("2026-03-10"), 1, Optional.empty()));
    }

    @Test
    void whatIsBookedIsEarliestFirstAndWhatHasPassedCountsAsSeen() {
        var facts = Customer.Facts.of(
                List.of(visit("2026-06-01", "Klipp")),
                List.of(
                        booked(3, "2026-12-10T09:00:00Z"),
                        booked(1, "2026-11-20T09:00:00Z"),
                        booked(2, "2026-12-01T09:00:00Z")),
                NOW);

        assertThat(facts.upcoming())
                .extracting(Customer.Upcoming::at)
                .isSorted()
                .hasSize(2);
        assertThat(facts.nextAppointment(NOW)).contains(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(facts.nextAppointment(Instant.parse("2026-12-01T09:00:00Z")))
                .contains(Instant.parse("2026-12-10T09:00:00Z"));
        assertThat(facts.lastSeen(NOW)).contains(LocalDate.parse("2026-11-20"));
        assertThat(facts.lastSeen(Instant.parse("2026-12-05T09:00:00Z"))).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void aListsNoonIsNoTime() {
        var id = new AppointmentId("apt_00000000000000000001");
        var noon = Instant.parse("2026-12-01T11:00:00Z");

        assertThat(new Appointment(id, noon, Optional.empty(), Optional.of("imp_1"), Optional.empty(), 0).isTimeKnown())
                .isFalse();
        assertThat(new Appointment(
                                id, noon.plusSeconds(60), Optional.empty(), Optional.of("imp_1"), Optional.empty(), 0)
                        .isTimeKnown())
                .isTrue();
        assertThat(Appointment.booked(id, noon, Optional.empty(), noon).isTimeKnown())
                .isTrue();
    }

    private static Customer.Facts visited(String... days) {
        return Customer.Facts.of(
                IntStream.range(0, days.length)
                        .mapToObj(i -> visit(days[i], "Klipp"))
                        .toList(),
                List.of(),
                NOW);
    }

    private static Visit visit(String day, String category) {
        return Visit.registered(
                new VisitId("vis_00000000000000000001"), LocalDate.parse(day), Optional.of(category), Optional.empty());
    }

    private static Appointment booked(int number, String at) {
        return Appointment.booked(
                new AppointmentId("apt_0000000000000000000" + number),
                Instant.parse(at),
                Optional.empty(),
                Instant.EPOCH);
    }
}
