package no.rebookly.filter;

import static no.rebookly.sending.Someone.TUESDAY;
import static no.rebookly.sending.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.MarketingStatus;
import no.rebookly.number.OptOut;
import no.rebookly.sending.Someone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private static final Someone KARI = someone()
            .lastSeen("2026-10-13") // 42 days before the Tuesday
            .tagged("VIP")
            .whoHad("Farge")
            .whoSpent(800)
            .booked("2026-12-01T10:00:00Z")
            .knownSince("2026-01-31T23:30:00Z"); // already February in Norway

    @ParameterizedTest
    @CsvSource({
        "olderThanDays,41,true",
        "olderThanDays,42,false",
        "withinDays,42,true",
        "withinDays,41,false",
    })
    void countsDaysByTheCalendar(String op, long days, boolean matches) {
        assertThat(matches("lastVisit", op, days)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "lastVisit,eq,2026-10-13,true",
        "lastVisit,ne,2026-10-13,false",
        "lastVisit,lt,2026-10-13,false",
        "lastVisit,le,2026-10-13,true",
        "lastVisit,gt,2026-10-12,true",
        "lastVisit,ge,2026-10-14,false",
        "createdAt,eq,2026-02-01,true",
        "createdAt,lt,2026-01-31T23:30:01Z,true",
        "nextAppointment,eq,2026-12-01,true",
        "tag,eq,vip,true",
        "tag,eq,VI,false",
        "category,ne,Klipp,true",
        "marketing,eq,CONSENT,true",
        "marketing,ne,CONSENT,false",
    })
    void comparesDaysMomentsAndTexts(String field, String op, String value, boolean matches) {
        assertThat(matches(field, op, value)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"visitCount,ge,1,true", "visitCount,gt,1,false", "spend,ge,80000,true", "spend,lt,80000,false"})
    void comparesNumbers(String field, String op, long value, boolean matches) {
        assertThat(matches(field, op, value)).isEqualTo(matches);
    }

    @Test
    void anAmountIsMoney() {
        assertThat(matches("spend", "eq", Map.of("amount", 80_000L, "currency", "NOK")))
                .isTrue();
    }

    @Test
    void whoHasNeverComeIsNeitherLongGoneNorRecent() {
        assertThat(read("lastVisit", "olderThanDays", 1L).matches(facts(someone()), TUESDAY))
                .isFalse();
        assertThat(read("lastVisit", "withinDays", 1L).matches(facts(someone()), TUESDAY))
                .isFalse();
        assertThat(read("lastVisit", "exists", false).matches(facts(someone()), TUESDAY))
                .isTrue();
        assertThat(read("lastVisit", "ne", "2026-10-13").matches(facts(someone()), TUESDAY))
                .isTrue();
    }

    @Test
    void anAppointmentThatHasPassedIsNone() {
        var past = someone().booked("2026-11-24T09:00:00Z");

        assertThat(read("nextAppointment", "exists", true).matches(facts(past), TUESDAY))
                .isFalse();
        assertThat(matches("nextAppointment", "withinDays", 7L)).isTrue();
        assertThat(matches("nextAppointment", "withinDays", 6L)).isFalse();
    }

    @Test
    void oneOfSeveral() {
        assertThat(matches("tag", "in", List.of("student", "vip"))).isTrue();
        assertThat(matches("visitCount", "in", List.of(2L, 3L))).isFalse();
    }

    @Test
    void anOptOutBeatsTheBasis() {
        var facts = new CustomerFacts(KARI.customer(), KARI.number().optedOut(OptOut.MARKETING, TUESDAY));

        assertThat(read("marketing", "eq", "OPTED_OUT").matches(facts, TUESDAY)).isTrue();
        assertThat(MarketingStatus.of(Optional.empty(), OptOut.NONE)).isEqualTo(MarketingStatus.NONE);
    }

    @Test
    void joinsFilters() {
        var yes = condition("tag", "eq", "VIP");
        var no = condition("tag", "eq", "Student");

        assertThat(all(Map.of("all", List.of(yes, no)))).isFalse();
        assertThat(all(Map.of("any", List.of(yes, no)))).isTrue();
        assertThat(all(Map.of("not", no))).isTrue();
        assertThat(all(Map.of("all", List.of()))).isTrue();
        assertThat(all(Map.of("any", List.of()))).isFalse();
    }

    private static boolean all(Map<String, Object> tree) {
        return filter(tree).matches(facts(KARI), TUESDAY);
    }

    private static boolean matches(String field, String op, Object value) {
        return read(field, op, value).matches(facts(KARI), TUESDAY);
    }

    private static Filter read(String field, String op, Object value) {
        return filter(condition(field, op, value));
    }

    private static Map<String, Object> condition(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    private static Filter filter(Map<String, Object> tree) {
        return switch (FilterReader.read(tree)) {
            case FilterReading.Read(var filter) -> filter;
            case FilterReading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    private static CustomerFacts facts(Someone who) {
        return new CustomerFacts(who.customer(), who.number());
    }
}
