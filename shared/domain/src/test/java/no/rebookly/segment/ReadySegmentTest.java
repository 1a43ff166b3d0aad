package no.rebookly.segment;

import static no.rebookly.segment.ReadySegment.AWAY_3_MONTHS;
import static no.rebookly.segment.ReadySegment.AWAY_A_YEAR;
import static no.rebookly.segment.ReadySegment.CLICKED_NOT_BOOKED;
import static no.rebookly.segment.ReadySegment.LATER_THAN_USUAL;
import static no.rebookly.segment.ReadySegment.NEW_WITHOUT_MORE;
import static no.rebookly.segment.ReadySegment.NOT_WRITTEN_TO;
import static no.rebookly.segment.ReadySegment.NO_APPOINTMENT;
import static no.rebookly.segment.ReadySegment.REGULARS;
import static no.rebookly.sending.Someone.EARLIER;
import static no.rebookly.sending.Someone.TUESDAY;
import static no.rebookly.sending.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.filter.CustomerFacts;
import no.rebookly.message.MessageKind;
import no.rebookly.number.OptOut;
import no.rebookly.sending.Someone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom each one means on Tuesday 24 November 2026, and who misses it by a day, a visit or a booked time. */
class ReadySegmentTest {
    private static final String BOOKED = "2026-12-01T10:00:00Z";

    static Stream<Arguments> meant() {
        return Stream.of(
                row(AWAY_3_MONTHS, "91 days ago", someone().lastSeen("2026-08-25")),
                row(AWAY_A_YEAR, "366 days ago", someone().lastSeen("2025-11-23")),
                row(LATER_THAN_USUAL, "15 days past 28", cameOn("2026-08-17", "2026-09-14", "2026-10-12")),
                row(NEW_WITHOUT_MORE, "once, 90 days ago", someone().lastSeen("2026-08-26")),
                row(NO_APPOINTMENT, "never here", someone()),
                row(NO_APPOINTMENT, "a time that has passed", someone().booked("2026-11-24T09:00:00Z")),
                row(REGULARS, "five times, 120 days ago", fiveTimes("2026-07-27")),
                row(REGULARS, "booked too", fiveTimes("2026-07-27").booked(BOOKED)),
                row(CLICKED_NOT_BOOKED, "30 days ago", someone().whoClicked("2026-10-25T10:00:00Z")),
                row(CLICKED_NOT_BOOKED, "came the day before", clicked().lastSeen("2026-11-09")),
                row(NOT_WRITTEN_TO, "never", someone()),
                row(NOT_WRITTEN_TO, "61 days ago", written("2026-09-24T10:00:00Z")));
    }

    static Stream<Arguments> missed() {
        return Stream.of(
                row(AWAY_3_MONTHS, "90 days ago", someone().lastSeen("2026-08-26")),
                row(AWAY_3_MONTHS, "booked", someone().lastSeen("2026-08-25").booked(BOOKED)),
                row(AWAY_3_MONTHS, "never here", someone()),
                row(AWAY_A_YEAR, "365 days ago", someone().lastSeen("2025-11-24")),
                row(AWAY_A_YEAR, "booked", someone().lastSeen("2025-11-23").booked(BOOKED)),
                row(LATER_THAN_USUAL, "14 days past 28", cameOn("2026-08-18", "2026-09-15", "2026-10-13")),
                row(
                        LATER_THAN_USUAL,
                        "booked",
                        cameOn("2026-08-17", "2026-09-14", "2026-10-12").booked(BOOKED)),
                row(LATER_THAN_USUAL, "two visits make no rhythm", cameOn("2026-03-01", "2026-04-01")),
                row(NEW_WITHOUT_MORE, "once, 91 days ago", someone().lastSeen("2026-08-25")),
                row(NEW_WITHOUT_MORE, "twice", cameOn("2026-08-26", "2026-09-26")),
                row(NEW_WITHOUT_MORE, "booked", someone().lastSeen("2026-08-26").booked(BOOKED)),
                row(NEW_WITHOUT_MORE, "never here", someone()),
                row(NO_APPOINTMENT, "booked", someone().booked(BOOKED)),
                row(REGULARS, "five times, 121 days ago", fiveTimes("2026-07-26")),
                row(REGULARS, "four times", cameOn("2026-03-01", "2026-04-01", "2026-05-01", "2026-07-27")),
                row(CLICKED_NOT_BOOKED, "31 days ago", someone().whoClicked("2026-10-24T10:00:00Z")),
                row(CLICKED_NOT_BOOKED, "no click", written("2026-11-10T10:00:00Z")),
                row(CLICKED_NOT_BOOKED, "came the same day", clicked().lastSeen("2026-11-10")),
                row(CLICKED_NOT_BOOKED, "booked", clicked().booked(BOOKED)),
                row(NOT_WRITTEN_TO, "60 days ago", written("2026-09-25T10:00:00Z")),
                row(NOT_WRITTEN_TO, "no basis", someone().withBasis(Optional.empty())),
                Arguments.of(NOT_WRITTEN_TO, "opted out", optedOut()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("meant")
    void means(ReadySegment segment, String who, CustomerFacts facts) {
        assertThat(segment.filter().matches(facts, TUESDAY)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("missed")
    void doesNotMean(ReadySegment segment, String who, CustomerFacts facts) {
        assertThat(segment.filter().matches(facts, TUESDAY)).isFalse();
    }

    @Test
    void eachHasSomebodyItMeansAndANearMiss() {
        assertThat(segments(meant())).containsExactly(ReadySegment.values());
        assertThat(segments(missed())).containsExactly(ReadySegment.values());
    }

    private static Stream<ReadySegment> segments(Stream<Arguments> rows) {
        return rows.map(row -> (ReadySegment) row.get()[0]).distinct();
    }

    private static Arguments row(ReadySegment segment, String who, Someone someone) {
        return Arguments.of(segment, who, new CustomerFacts(someone.customer(), someone.number()));
    }

    private static Someone cameOn(String... days) {
        var who = someone();
        for (var day : days) {
            who.lastSeen(day);
        }
        return who;
    }

    private static Someone fiveTimes(String last) {
        return cameOn("2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", last);
    }

    private static Someone written(String at) {
        return someone().whoGot(9, EARLIER, MessageKind.MARKETING, Instant.parse(at));
    }

    /** On 10 November, on the day of the SMS. */
    private static Someone clicked() {
        return written("2026-11-10T10:00:00Z").whoClicked("2026-11-10T12:00:00Z");
    }

    private static CustomerFacts optedOut() {
        return new CustomerFacts(someone().customer(), someone().number().optedOut(OptOut.MARKETING, TUESDAY));
    }
}
