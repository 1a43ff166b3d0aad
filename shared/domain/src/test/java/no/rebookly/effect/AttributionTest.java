package no.rebookly.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.History;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Code;
import no.rebookly.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of docs/effect.md, each by its example. */
class AttributionTest {
    private static final Code AUTUMN = new Code("autumn0001");
    private static final Code WINTER = new Code("winter0001");
    /** A Monday. */
    private static final String SENT = "2026-11-23T09:00:00Z";

    private int visits;
    private int bookings;

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, false, the day before",
        "2026-11-23, true, the day itself",
        "2026-12-07, true, the fourteenth day after",
        "2026-12-08, false, the fifteenth"
    })
    void aVisitCountsByItsDay(String day, boolean credited, String why) {
        assertThat(Attribution.of(List.of(clicked(AUTUMN, SENT)), came(visit(day))))
                .as(why)
                .isEqualTo(credited ? Map.of(AUTUMN, new Credit(Rebooked.DIRECT, Optional.empty())) : Map.of());
        assertThat(Attribution.of(List.of(delivered(AUTUMN, SENT)), came(visit(day)))
                        .containsKey(AUTUMN))
                .as(why)
                .isEqualTo(credited);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59.999Z, false, a moment before",
        "2026-11-23T09:00:00Z, true, the moment itself",
        "2026-12-07T22:59:59.999Z, true, the end of the fourteenth day in Norway",
        "2026-12-07T23:00:00Z, false, the fifteenth day in Norway"
    })
    void aBookingCountsByItsRegistration(String registered, boolean credited, String why) {
        assertThat(Attribution.of(List.of(clicked(AUTUMN, SENT)), came(booking("2027-02-01T10:00:00Z", registered)))
                        .containsKey(AUTUMN))
                .as(why)
                .isEqualTo(credited);
    }

    @ParameterizedTest
    @CsvSource({
        // Clocks go back on 25 October 2026 and forward on 28 March 2027; a click at half past eleven in the evening.
        "2026-10-19T21:30:00Z, 2026-11-02, 2026-11-02T22:59:59Z, 2026-11-02T23:00:00Z",
        "2027-03-22T22:30:00Z, 2027-04-05, 2027-04-05T21:59:59Z, 2027-04-05T22:00:00Z"
    })
    void aFortnightIsFourteenDaysAlsoWhenTheClocksChange(
            String click, String lastDay, String lastMoment, String tooLate) {
        var touches = List.of(clicked(AUTUMN, click));
        var next = LocalDate.parse(lastDay).plusDays(1).toString();

        assertThat(Attribution.of(touches, came(visit(lastDay)))).containsKey(AUTUMN);
        assertThat(Attribution.of(touches, came(visit(next)))).isEmpty();
        assertThat(Attribution.of(touches, came(booking("2027-06-01T10:00:00Z", lastMoment))))
                .containsKey(AUTUMN);
        assertThat(Attribution.of(touches, came(booking("2027-06-01T10:00:00Z", tooLate))))
                .isEmpty();
    }

    @Test
    void theLatestClickHasTheCredit() {
        var touches = List.of(clicked(WINTER, "2026-11-25T09:00:00Z"), clicked(AUTUMN, SENT));

        assertThat(Attribution.of(touches, came(visit("2026-11-26")))).containsOnlyKeys(WINTER);
        assertThat(Attribution.of(touches, came(visit("2026-11-24")))).containsOnlyKeys(AUTUMN);
    }

    @Test
    void withoutAClickTheLatestThatWasDeliveredHasIt() {
        var touches = List.of(delivered(WINTER, "2026-11-25T09:00:00Z"), delivered(AUTUMN, SENT));

        assertThat(Attribution.of(touches, came(visit("2026-11-26"))))
                .isEqualTo(Map.of(WINTER, new Credit(Rebooked.INDIRECT, Optional.empty())));
    }

    @Test
    void aClickOutweighsALaterDelivery() {
        var touches = List.of(delivered(WINTER, "2026-11-25T09:00:00Z"), clicked(AUTUMN, SENT));

        assertThat(Attribution.of(touches, came(visit("2026-11-26"))))
                .isEqualTo(Map.of(AUTUMN, new Credit(Rebooked.DIRECT, Optional.empty())));
    }

    @Test
    void aClickOfLongAgoLeavesItToADelivery() {
        var touches = List.of(delivered(WINTER, "2026-12-10T09:00:00Z"), clicked(AUTUMN, SENT));

        assertThat(Attribution.of(touches, came(visit("2026-12-11"))))
                .isEqualTo(Map.of(WINTER, new Credit(Rebooked.INDIRECT, Optional.empty())));
    }

    @Test
    void oneMessageIsRebookedOnceAndEarnsAllThatWasPaid() {
        var touch = new Touch(AUTUMN, at("2026-11-25T09:00:00Z"), at(SENT));
        var credits = Attribution.of(
                List.of(touch), came(paid("2026-11-24", 50_000), visit("2026-11-26"), paid("2026-12-01", 30_000)));

        assertThat(credits).isEqualTo(Map.of(AUTUMN, new Credit(Rebooked.DIRECT, Optional.of(new Money(80_000)))));
    }

    @Test
    void twoVisitsMayBelongToTwoMessages() {
        var touches = List.of(delivered(WINTER, "2026-12-20T09:00:00Z"), clicked(AUTUMN, SENT));
        var credits = Attribution.of(touches, came(paid("2026-11-26", 50_000), paid("2026-12-28", 60_000)));

        assertThat(credits)
                .isEqualTo(Map.of(
                        AUTUMN, new Credit(Rebooked.DIRECT, Optional.of(new Money(50_000))),
                        WINTER, new Credit(Rebooked.INDIRECT, Optional.of(new Money(60_000)))));
    }

    @Test
    void aVisitBelongsToTheBookingThatItCameOf() {
        var touches = List.of(delivered(WINTER, "2027-01-09T09:00:00Z"), clicked(AUTUMN, SENT));
        var history = new History(
                List.of(paid("2027-01-11", 90_000)),
                List.of(booking("2027-01-11T10:00:00Z", "2026-11-23T19:00:00Z")),
                List.of());

        assertThat(Attribution.of(touches, Comeback.of(history)))
                .isEqualTo(Map.of(AUTUMN, new Credit(Rebooked.DIRECT, Optional.of(new Money(90_000)))));
    }

    @Test
    void whoHadBookedBeforeIsNoEffect() {
        var history = new History(
                List.of(paid("2026-11-30", 90_000)),
                List.of(booking("2026-11-30T10:00:00Z", "2026-11-20T19:00:00Z")),
                List.of());

        assertThat(Attribution.of(List.of(delivered(AUTUMN, SENT)), Comeback.of(history)))
                .isEmpty();
    }

    @Test
    void ofTwoBookingsForOneDayTheEarlierCounts() {
        var history = new History(
                List.of(paid("2026-11-30", 90_000)),
                List.of(
                        booking("2026-11-30T09:00:00Z", "2026-11-24T19:00:00Z"),
                        booking("2026-11-30T10:00:00Z", "2026-11-20T19:00:00Z")),
                List.of());

        assertThat(Attribution.of(List.of(delivered(AUTUMN, SENT)), Comeback.of(history)))
                .isEqualTo(Map.of(AUTUMN, new Credit(Rebooked.INDIRECT, Optional.empty())));
    }

    @Test
    void aBookingThatNobodyKnowsTheRegistrationOfCountsOnlyWhenSheCame() {
        var unknown = new Appointment(
                new AppointmentId("apt_00000000000000000001"),
                Instant.parse("2026-11-30T10:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
        var touches = List.of(delivered(AUTUMN, SENT));

        assertThat(Attribution.of(touches, Comeback.of(new History(List.of(), List.of(unknown), List.of()))))
                .isEmpty();
        assertThat(Attribution.of(
                        touches, Comeback.of(new History(List.of(visit("2026-11-30")), List.of(unknown), List.of()))))
                .containsKey(AUTUMN);
    }

    @Test
    void creditsNothingWithoutASms() {
        assertThat(Attribution.of(List.of(), came(visit("2026-11-26")))).isEmpty();
        assertThat(Attribution.of(
                        List.of(new Touch(AUTUMN, Optional.empty(), Optional.empty())), came(visit("2026-11-26"))))
                .isEmpty();
    }

    private static Touch clicked(Code code, String instant) {
        return new Touch(code, at(instant), Optional.empty());
    }

    private static Touch delivered(Code code, String instant) {
        return new Touch(code, Optional.empty(), at(instant));
    }

    private static Optional<Instant> at(String instant) {
        return Optional.of(Instant.parse(instant));
    }

    private static List<Comeback> came(Visit... visits) {
        return Comeback.of(new History(List.of(visits), List.of(), List.of()));
    }

    private static List<Comeback> came(Appointment booking) {
        return Comeback.of(new History(List.of(), List.of(booking), List.of()));
    }

    private Visit visit(String day) {
        return visit(day, Optional.empty());
    }

    private Visit paid(String day, long ore) {
        return visit(day, Optional.of(new Money(ore)));
    }

    private Visit visit(String day, Optional<Money> price) {
        var id = new VisitId(String.format("vis_%020d", ++visits));
        return Visit.registered(id, LocalDate.parse(day), Optional.empty(), price);
    }

    private Appointment booking(String at, String registered) {
        return Appointment.booked(
                new AppointmentId(String.format("apt_%020d", ++bookings)),
                Instant.parse(at),
                Optional.empty(),
                Instant.parse(registered));
    }
}
