package no.rebookly.automation;

import static no.rebookly.testing.automation.AnAutomation.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.sending.Mortal;
import no.rebookly.sending.Reason;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.time.Oslo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunAgendasTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void writesOnceWhenItIsTimeAgain() {
        var world = new RulesWorld("2026-11-02T07:00:00Z");
        var kari = regular(world, 1, "2026-10-13");
        world.activate(AnAutomation.rebooking(1, 6).build());

        world.live(WEEK.multipliedBy(12));

        assertThat(world.planned()).singleElement().satisfies(message -> {
            assertThat(RulesWorld.wall(message.plannedAt())).isEqualTo("2026-11-24 10:00");
            assertThat(message.customer()).isEqualTo(kari.id());
            assertThat(message.occasion()).contains("2026-10-13");
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.text()).contains("Kari").contains("https://l.example/" + message.code());
        });
        assertThat(world.queue.drain()).hasSize(1);
        assertThat(world.found(kari).agenda().dueAt()).isEmpty();
    }

    @Test
    void aVisitBeginsAnewAndABookedTimePutsItOff() {
        var world = new RulesWorld("2026-11-02T07:00:00Z");
        var kari = regular(world, 1, "2026-10-13");
        world.activate(AnAutomation.rebooking(1, 6).build());
        world.visits(kari, "2026-11-10");
        world.live(WEEK.multipliedBy(5));
        assertThat(world.planned()).isEmpty();

        var booked = appointment("2027-01-05T10:00:00Z");
        world.books(kari, booked);
        world.live(WEEK.multipliedBy(10));
        assertThat(world.planned()).isEmpty();

        world.live(Duration.ofDays(3));
        assertThat(world.planned())
                .extracting(message -> message.occasion().orElse(""))
                .containsExactly("2027-01-05");
    }

    @Test
    void aBacklogDripsByTheDailyMaximumMostPromisingFirst() {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        for (var number = 1; number <= 50; number++) {
            regular(
                    world,
                    number,
                    Oslo.day(world.clock.instant()).minusDays(42L + number).toString());
        }
        var lost = regular(world, 99, "2025-01-01");
        world.activate(AnAutomation.rebooking(1, 6).atMost(8).build());

        world.live(WEEK.multipliedBy(3));

        var byDay = new TreeMap<String, Integer>();
        world.planned()
                .forEach(message -> byDay.merge(Oslo.day(message.plannedAt()).toString(), 1, Integer::sum));
        assertThat(byDay.values()).allMatch(count -> count <= 8);
        assertThat(byDay).doesNotContainKey("2026-11-29");
        // 42 days are the rule, 84 the end of its patience: who passes it while waiting is for a win-back.
        assertThat(world.planned())
                .extracting(Message::customer)
                .doesNotHaveDuplicates()
                .doesNotContain(lost.id());
        assertThat(world.planned()).hasSizeBetween(38, 42);
        assertThat(byDay.firstKey()).isEqualTo("2026-11-23");
        assertThat(world.planned().stream()
                        .limit(8)
                        .map(message ->
                                Integer.parseInt(message.customer().value().substring(4))))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void whoIsOverdueByAnImportDripsToo() {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        world.activate(AnAutomation.rebooking(1, 6).atMost(5).build());
        for (var number = 1; number <= 20; number++) {
            regular(
                    world,
                    number,
                    Oslo.day(world.clock.instant()).minusDays(42L + number).toString());
        }

        world.live(WEEK);

        var byDay = new TreeMap<String, Integer>();
        world.planned()
                .forEach(message -> byDay.merge(Oslo.day(message.plannedAt()).toString(), 1, Integer::sum));
        assertThat(byDay).hasSize(4).allSatisfy((day, count) -> assertThat(count)
                .isEqualTo(5));
    }

    @Test
    void whatIsSwitchedOnInTheAfternoonBeginsTheNextMorning() {
        var world = new RulesWorld("2026-11-23T14:00:00Z");
        for (var number = 1; number <= 3; number++) {
            regular(world, number, "2026-10-06");
        }

        world.activate(AnAutomation.rebooking(1, 6).build());
        world.live(WEEK);

        assertThat(world.planned())
                .extracting(message -> RulesWorld.wall(message.plannedAt()))
                .containsExactly("2026-11-24 10:00", "2026-11-24 10:00", "2026-11-24 10:00");
    }

    @Test
    void whoBecomesOverdueInTheAfternoonIsWrittenToTheNextMorning() {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        world.activate(AnAutomation.rebooking(1, 6).build());
        world.clock.set(Instant.parse("2026-11-24T15:00:00Z"));

        regular(world, 1, "2026-10-06");
        world.live(WEEK);

        assertThat(world.planned())
                .extracting(message -> RulesWorld.wall(message.plannedAt()))
                .containsExactly("2026-11-25 10:00");
    }

    @Test
    void ofTwoRulesThatHaveSomethingToSayAtOnceOneWaitsForTheEndOfTheCap() {
        var world = new RulesWorld("2026-11-02T07:00:00Z");
        regular(world, 1, "2026-10-13");
        world.activate(AnAutomation.rebooking(1, 6).build());
        world.activate(AnAutomation.rebooking(2, 6).build());

        world.live(WEEK.multipliedBy(12));

        assertThat(world.planned())
                .extracting(message -> RulesWorld.wall(message.plannedAt()))
                .containsExactly("2026-11-24 10:00", "2026-12-08 10:00");
        assertThat(world.planned()).allMatch(message -> message.state() == MessageState.QUEUED);
    }

    @Test
    void aListThatComesInWhileARuleIsSwitchedOnIsFoundByIt() {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        // Whoever imports has read the rules just before.
        regular(world, 1, "2026-10-06");
        var draft = AnAutomation.rebooking(1, 6).build();
        world.automations.add(draft);
        world.automations.change(
                world.automations.find(STUDIO, draft.id()).orElseThrow().activated(world.clock.instant()));
        regular(world, 2, "2026-10-06");

        world.clock.advance(Duration.ofMinutes(1));
        world.recompute();
        world.live(WEEK);

        assertThat(world.planned()).hasSize(2);
    }

    @Test
    void aCustomerWithoutABasisIsNotWrittenToUntilThereIsOne() {
        var world = new RulesWorld("2026-11-02T07:00:00Z");
        var kari =
                world.add(aCustomer(1).build(), new History(List.of(world.visit("2026-10-13")), List.of(), List.of()));
        world.activate(AnAutomation.rebooking(1, 6).build());
        world.live(WEEK.multipliedBy(4));
        assertThat(world.planned()).isEmpty();

        world.customers.change(world.found(kari).with(Optional.of(MarketingBasis.CONSENT)), HistoryChange.NONE);
        world.live(Duration.ofDays(1));

        assertThat(world.planned()).hasSize(1);
    }

    @Test
    void aWinBackTriesAgainAfterAGrowingPauseAndGivesUp() {
        var world = new RulesWorld("2026-06-01T07:00:00Z");
        regular(world, 1, "2026-01-05");
        world.activate(AnAutomation.following(1, new Rule.WinBack(26, 3, 4, AnAutomation.TEN))
                .build());

        world.live(WEEK.multipliedBy(40));

        assertThat(world.planned())
                .extracting(message -> Oslo.day(message.plannedAt()).toString())
                .containsExactly("2026-07-06", "2026-08-03", "2026-09-28");
        assertThat(world.planned())
                .extracting(message -> message.occasion().orElse(""))
                .containsExactly("2026-01-05/1", "2026-01-05/2", "2026-01-05/3");
    }

    @Test
    void remindsADayBeforeByTheWallClockAlsoAcrossTheNightOfSummerTime() {
        var world = new RulesWorld("2027-03-20T07:00:00Z");
        var kari = regular(world, 1, "2027-01-05");
        world.activate(AnAutomation.reminding(1, 24).build());
        world.books(kari, appointment("2027-03-28T08:00:00Z"));

        world.live(WEEK.multipliedBy(2));

        assertThat(world.planned())
                .extracting(message -> RulesWorld.wall(message.plannedAt()))
                .containsExactly("2027-03-27 10:00");
    }

    @Test
    void aMovedAppointmentRecallsItsReminderAndGetsAnother() {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        var kari = regular(world, 1, "2026-10-13");
        world.activate(AnAutomation.reminding(1, 48).build());
        var booked = appointment("2026-11-27T10:00:00Z");
        world.books(kari, booked);
        world.live(Duration.ofDays(2).plusHours(6));
        assertThat(world.planned()).extracting(Message::state).containsExactly(MessageState.QUEUED);

        world.books(
                kari,
                booked.moved(Instant.parse("2026-12-04T10:00:00Z"), Optional.empty(), world.clock.instant())
                        .withVersion(1));
        world.live(Duration.ofHours(1));
        assertThat(world.planned().getFirst().state()).isEqualTo(MessageState.CANCELLED);
        assertThat(world.planned().getFirst().reason()).contains(Reason.APPOINTMENT_CHANGED);

        world.live(WEEK.multipliedBy(2));
        assertThat(world.planned())
                .extracting(Message::state)
                .containsExactly(MessageState.CANCELLED, MessageState.QUEUED);
        assertThat(RulesWorld.wall(world.planned().getLast().plannedAt())).isEqualTo("2026-12-02 11:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anAppointmentThatIsMovedThereAndBackIsRemindedOfOnce(int times) {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        var kari = regular(world, 1, "2026-10-13");
        world.activate(AnAutomation.reminding(1, 48).build());
        var booked = appointment("2026-11-27T10:00:00Z");
        world.books(kari, booked);
        world.live(Duration.ofDays(2).plusHours(4));

        for (int version = 1; version < 2 * times; version += 2) {
            world.books(kari, moved(world, booked, "2026-12-04T10:00:00Z", version));
            world.live(Duration.ofMinutes(15));
            world.books(kari, moved(world, booked, "2026-11-27T10:00:00Z", version + 1));
            world.live(Duration.ofMinutes(15));
        }
        world.live(WEEK);

        assertThat(world.planned())
                .filteredOn(message -> message.state() == MessageState.CANCELLED)
                .hasSize(times);
        assertThat(world.planned())
                .filteredOn(message -> message.state() == MessageState.QUEUED)
                .singleElement()
                .isEqualTo(world.planned().getLast());
    }

    private static Appointment moved(RulesWorld world, Appointment booked, String to, int version) {
        return booked.moved(Instant.parse(to), Optional.empty(), world.clock.instant())
                .withVersion(version);
    }

    @Test
    void whatARuleHeldIsWrittenAnewWhenItSaysSomethingElse() {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        regular(world, 1, "2026-10-18");
        var rule = world.activate(AnAutomation.rebooking(1, 6).build());
        world.live(Duration.ofDays(6).plusHours(5)); // It is Sunday, and she is told on Monday.
        assertThat(world.planned()).extracting(Message::state).containsExactly(MessageState.HELD);

        world.change(rule, AnAutomation.rebooking(1, 6).saying("Hei igjen, {fornavn}! {lenke}"));
        world.live(WEEK);

        assertThat(world.planned())
                .extracting(Message::state)
                .containsExactly(MessageState.CANCELLED, MessageState.QUEUED);
        assertThat(world.planned().getFirst().reason()).contains(Reason.AUTOMATION_CHANGED);
        assertThat(world.planned().getLast().text()).contains("Hei igjen");
        assertThat(world.planned().getLast().code())
                .isNotEqualTo(world.planned().getFirst().code());
    }

    @Test
    void anHourThatTheStudioHasMovedAwayFromIsTheNextMorning() {
        var world = new RulesWorld("2026-11-02T07:00:00Z");
        regular(world, 1, "2026-10-13");
        regular(world, 2, "2026-09-01");
        world.activate(AnAutomation.following(1, new Rule.Rebook(6, Optional.empty(), false, LocalTime.of(18, 30)))
                .build());
        world.openUntil(18);

        world.live(WEEK.multipliedBy(5));

        assertThat(world.planned())
                .extracting(message -> RulesWorld.wall(message.plannedAt()) + " "
                        + message.until().map(RulesWorld::wall).orElse(""))
                .containsExactly("2026-11-02 18:30 2026-11-03 09:00", "2026-11-24 18:30 2026-11-25 09:00");
    }

    @Test
    void motherAndChildAreBothRemindedButOnlyOneOfThemIsToldThatItIsTime() {
        var world = new RulesWorld("2026-11-23T07:00:00Z");
        var mother = world.add(
                aCustomer(1)
                        .withPhone("+4741234567")
                        .withBasis(MarketingBasis.CONSENT)
                        .build(),
                new History(List.of(world.visit("2026-10-14")), List.of(), List.of()));
        var child = world.add(
                aCustomer(2)
                        .named("Ola Nordmann")
                        .withPhone("+4741234567")
                        .withBasis(MarketingBasis.CONSENT)
                        .build(),
                new History(List.of(world.visit("2026-10-15")), List.of(), List.of()));
        world.activate(AnAutomation.rebooking(1, 6).build());
        world.activate(AnAutomation.reminding(2, 24).build());
        world.live(Duration.ofDays(4));
        assertThat(world.planned())
                .extracting(Message::state)
                .containsExactly(MessageState.QUEUED, MessageState.SKIPPED);
        assertThat(world.planned().getLast().reason()).contains(Reason.SAME_NUMBER);

        world.books(mother, appointment("2026-12-03T10:00:00Z"));
        world.books(
                child,
                Appointment.booked(
                        new AppointmentId("apt_00000000000000000002"),
                        Instant.parse("2026-12-03T10:30:00Z"),
                        Optional.empty(),
                        world.clock.instant()));
        world.live(WEEK);

        assertThat(world.planned())
                .filteredOn(message -> message.source().value().endsWith("2"))
                .hasSize(2)
                .allMatch(message -> message.state() == MessageState.QUEUED);
    }

    @Test
    void whoeverDiesAtAnyCallLeavesOneMessage() {
        for (var call = 1; call < 40; call++) {
            for (var before : List.of(true, false)) {
                var world = new RulesWorld("2026-11-23T07:00:00Z");
                var kari = regular(world, 1, "2026-10-13");
                world.activate(AnAutomation.rebooking(1, 6).build());
                world.clock.set(Instant.parse("2026-11-24T09:00:00Z"));

                dies(world, call, before);
                world.live(Duration.ofDays(30));

                assertThat(world.planned()).as("died at call %s", call).hasSize(1);
                assertThat(world.found(kari).agenda().dueAt()).isEmpty();
            }
        }
    }

    private static void dies(RulesWorld world, int call, boolean before) {
        try {
            world.runDue(new Mortal(call, before));
        } catch (Mortal.Died asIntended) {
            assertThat(world.planned()).hasSizeLessThan(2);
        }
    }

    private static Customer regular(RulesWorld world, int number, String lastVisit) {
        return world.add(
                aCustomer(number).withBasis(MarketingBasis.CONSENT).build(),
                new History(List.of(world.visit(lastVisit)), List.of(), List.of()));
    }

    private static Appointment appointment(String at) {
        return Appointment.booked(
                new AppointmentId("apt_00000000000000000001"), Instant.parse(at), Optional.empty(), Instant.EPOCH);
    }
}
