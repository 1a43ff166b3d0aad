package no.rebookly.sending;

import static no.rebookly.message.MessageKind.MARKETING;
import static no.rebookly.message.MessageKind.SERVICE;
import static no.rebookly.sending.Someone.CAMPAIGN;
import static no.rebookly.sending.Someone.EARLIER;
import static no.rebookly.sending.Someone.STUDIO;
import static no.rebookly.sending.Someone.TUESDAY;
import static no.rebookly.sending.Someone.code;
import static no.rebookly.sending.Someone.someone;
import static no.rebookly.sending.Someone.studio;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;
import no.rebookly.studio.Studio;
import no.rebookly.time.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SendingPolicyTest {
    private static final Holidays CHRISTMAS = day -> day.equals(LocalDate.parse("2026-12-25"))
            ? Optional.of(new Words("1. juledag", "Christmas Day"))
            : Optional.empty();

    private final SendingPolicy policy = new SendingPolicy(CHRISTMAS);

    @Test
    void sendsMarketingToSomeoneWhoAllowsItInTheMiddleOfADay() {
        assertThat(decide(someone().recipient())).isEqualTo(new Decision.Send());
    }

    /** Each row breaks one more rule than the next: the first broken one is told. */
    static Stream<Arguments> order() {
        var holdout = studio(100);
        var fine = someone(1);
        var capped = someone().whoGot(9, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(1)));
        var planned = Optional.of(new Recipient.Planned(TUESDAY.minus(Duration.ofHours(20)), 0));
        var all = someone()
                .withBasis(Optional.empty())
                .lastSeen("2026-11-24")
                .booked("2026-12-01T10:00:00Z")
                .whoGot(9, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(1)));
        var withBasis = someone()
                .lastSeen("2026-11-24")
                .booked("2026-12-01T10:00:00Z")
                .whoGot(9, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(1)));
        var visited = someone().lastSeen("2026-11-24").whoGot(9, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(1)));
        var stopped =
                all.number().optedOut(OptOut.MARKETING, TUESDAY).failedHard().failedHard();
        var unusable = all.number().failedHard().failedHard();
        var night = Instant.parse("2026-11-24T22:00:00Z");
        return Stream.of(
                row(
                        Reason.SENDER_NOT_APPROVED,
                        false,
                        false,
                        night,
                        to(all, stopped.wrong(TUESDAY), false, planned),
                        holdout),
                row(Reason.NO_CREDIT, true, false, night, to(all, stopped.wrong(TUESDAY), false, planned), holdout),
                row(Reason.WRONG_NUMBER, true, true, night, to(all, stopped.wrong(TUESDAY), false, planned), holdout),
                row(Reason.OPTED_OUT, true, true, night, to(all, stopped, false, planned), holdout),
                row(Reason.NUMBER_UNUSABLE, true, true, night, to(all, unusable, false, planned), holdout),
                row(Reason.NO_BASIS, true, true, night, to(all, all.number(), false, planned), holdout),
                row(
                        Reason.APPOINTMENT_SOON,
                        true,
                        true,
                        night,
                        to(withBasis, withBasis.number(), false, planned),
                        holdout),
                row(Reason.ALREADY_VISITED, true, true, night, to(visited, visited.number(), false, planned), holdout),
                row(Reason.SAME_NUMBER, true, true, night, to(capped, capped.number(), false, planned), holdout),
                row(Reason.FREQUENCY_CAP, true, true, night, to(capped, capped.number(), true, planned), holdout),
                row(Reason.HOLDOUT, true, true, night, to(fine, fine.number(), true, planned), holdout),
                row(Reason.QUIET_HOURS, true, true, night, to(fine, fine.number(), true, planned), STUDIO));
    }

    private static Arguments row(
            Reason reason, boolean approved, boolean credit, Instant at, Recipient to, Studio studio) {
        return Arguments.of(reason, new Circumstances(studio, approved, credit, MARKETING, CAMPAIGN, at), to);
    }

    private static Recipient to(Someone who, NumberRecord number, boolean chosen, Optional<Recipient.Planned> planned) {
        return new Recipient(who.customer(), number, code(1), chosen, planned);
    }

    @ParameterizedTest
    @MethodSource("order")
    void tellsTheFirstReasonInTheOrderOfTheList(Reason reason, Circumstances circumstances, Recipient recipient) {
        assertThat(reason(policy.decide(circumstances, recipient))).isEqualTo(reason);
    }

    /** The page for clients shows them in the order of the enum. */
    @Test
    void theReasonsStandInTheOrderInWhichTheyAreTold() {
        var told = order().map(row -> row.get()[0]).toList();

        assertThat(told).isEqualTo(List.of(Reason.values()).subList(0, told.size()));
    }

    @Test
    void anOptOutOfMarketingLeavesReminders() {
        var stopped = someone().recipientWith(someone().number().optedOut(OptOut.MARKETING, TUESDAY));

        assertThat(decide(stopped)).isEqualTo(new Decision.Skip(Reason.OPTED_OUT));
        assertThat(decide(SERVICE, TUESDAY, stopped)).isEqualTo(new Decision.Send());
    }

    @Test
    void anOptOutOfEverythingStopsRemindersToo() {
        var stopped = someone().recipientWith(someone().number().optedOut(OptOut.ALL, TUESDAY));

        assertThat(decide(SERVICE, TUESDAY, stopped)).isEqualTo(new Decision.Skip(Reason.OPTED_OUT));
    }

    @Test
    void aReminderNeedsNoBasisAndIsNeitherCappedNorHeldOut() {
        var recipient = someone()
                .withBasis(Optional.empty())
                .booked("2026-12-01T10:00:00Z")
                .whoGot(9, EARLIER, MARKETING, TUESDAY)
                .recipient();

        assertThat(policy.decide(new Circumstances(studio(100), true, true, SERVICE, CAMPAIGN, TUESDAY), recipient))
                .isEqualTo(new Decision.Send());
    }

    @Test
    void anAppointmentThatHasPassedStopsNothing() {
        assertThat(decide(someone().booked("2026-11-24T10:00:00Z").recipient())).isEqualTo(new Decision.Send());
    }

    @Test
    void aVisitBeforePlanningIsNoReasonAndOneOfTheSameDayAfterItIs() {
        var evening = Instant.parse("2026-11-23T21:00:00Z");
        var who = someone().lastSeen("2026-11-23");

        assertThat(decide(to(who, who.number(), true, Optional.of(new Recipient.Planned(evening, 1)))))
                .isEqualTo(new Decision.Send());
        assertThat(decide(to(who, who.number(), true, Optional.of(new Recipient.Planned(evening, 0)))))
                .isEqualTo(new Decision.Skip(Reason.ALREADY_VISITED));
    }

    @Test
    void anOldVisitThatIsImportedAfterPlanningIsNoReason() {
        var who = someone().lastSeen("2026-10-01");

        assertThat(decide(to(who, who.number(), true, Optional.of(new Recipient.Planned(TUESDAY, 0)))))
                .isEqualTo(new Decision.Send());
    }

    @Test
    void whatIsReservedForThisVeryMessageDoesNotCountAgainstIt() {
        assertThat(decide(someone().whoGot(1, CAMPAIGN, MARKETING, TUESDAY).recipient()))
                .isEqualTo(new Decision.Send());
    }

    @Test
    void theNumberGetsOneSmsOfASourceWhoeverItIsFor() {
        assertThat(decide(someone().whoGot(2, CAMPAIGN, MARKETING, TUESDAY).recipient()))
                .isEqualTo(new Decision.Skip(Reason.SAME_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"13,true", "14,false"})
    void oneMarketingSmsInFourteenDays(int days, boolean capped) {
        var who = someone().whoGot(2, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(days)));

        assertThat(decide(who.recipient()))
                .isEqualTo(capped ? new Decision.Skip(Reason.FREQUENCY_CAP) : new Decision.Send());
    }

    @ParameterizedTest
    @CsvSource({"89,true", "90,false"})
    void threeMarketingSmsInNinetyDays(int days, boolean capped) {
        var who = someone()
                .whoGot(2, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(20)))
                .whoGot(3, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(40)))
                .whoGot(4, EARLIER, MARKETING, TUESDAY.minus(Duration.ofDays(days)));

        assertThat(decide(who.recipient()))
                .isEqualTo(capped ? new Decision.Skip(Reason.FREQUENCY_CAP) : new Decision.Send());
    }

    @Test
    void remindersDoNotFillTheCap() {
        assertThat(decide(someone().whoGot(2, EARLIER, SERVICE, TUESDAY).recipient()))
                .isEqualTo(new Decision.Send());
    }

    @Test
    void theHoldoutIsAboutAsLargeAsAskedForAndStaysTheSame() {
        var held = IntStream.range(0, 5_000)
                .filter(i -> SendingPolicy.isHeldOut(studio(10), someone(i).customer()))
                .count();

        assertThat(held).isBetween(400L, 600L);
        assertThat(IntStream.range(0, 5_000)
                        .filter(i ->
                                SendingPolicy.isHeldOut(studio(10), someone(i).customer()))
                        .allMatch(i ->
                                SendingPolicy.isHeldOut(studio(15), someone(i).customer())))
                .isTrue();
        assertThat(SendingPolicy.isHeldOut(STUDIO, someone().customer())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T19:00:00Z,QUIET_HOURS,2026-11-25T08:00:00Z",
        "2026-11-26T10:00:00Z,CLOSED_DAY,2026-11-27T08:00:00Z",
        "2026-11-29T10:00:00Z,HOLIDAY,2026-11-30T08:00:00Z",
        "2026-12-25T10:00:00Z,HOLIDAY,2026-12-26T09:00:00Z"
    })
    void holdsMarketingUntilTheWindowOpens(Instant at, Reason reason, Instant until) {
        assertThat(decide(MARKETING, at, someone().recipient())).isEqualTo(new Decision.Hold(until, reason));
    }

    @Test
    void holdsRemindersAtNightOnly() {
        assertThat(decide(
                        SERVICE,
                        Instant.parse("2026-11-29T10:00:00Z"),
                        someone().recipient()))
                .isEqualTo(new Decision.Send());
        assertThat(decide(
                        SERVICE,
                        Instant.parse("2026-11-24T21:00:00Z"),
                        someone().recipient()))
                .isEqualTo(new Decision.Hold(Instant.parse("2026-11-25T06:00:00Z"), Reason.QUIET_HOURS));
    }

    private Decision decide(Recipient recipient) {
        return decide(MARKETING, TUESDAY, recipient);
    }

    private Decision decide(MessageKind kind, Instant at, Recipient recipient) {
        return policy.decide(new Circumstances(STUDIO, true, true, kind, CAMPAIGN, at), recipient);
    }

    private static Reason reason(Decision decision) {
        return switch (decision) {
            case Decision.Send() -> throw new AssertionError("sent");
            case Decision.Hold(var until, var reason) -> reason;
            case Decision.Skip(var reason) -> reason;
        };
    }
}
