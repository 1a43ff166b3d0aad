package no.rebookly.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterReaderTest {
    private static final Map<String, Object> VIP = Map.of("field", "tag", "op", "eq", "value", "VIP");

    static Stream<Map<String, Object>> filters() {
        return Stream.of(
                VIP,
                Map.of("not", VIP),
                Map.of("all", List.of()),
                Map.of("any", List.of(VIP, Map.of("all", List.of(VIP)))),
                condition("lastVisit", "olderThanDays", 42L),
                condition("lastVisit", "in", List.of("2026-11-01", "2026-11-02")),
                condition("createdAt", "ge", "2026-11-01T09:30:00Z"),
                condition("nextAppointment", "exists", false),
                condition("visitCount", "ge", 3L),
                condition("spend", "ge", Map.of("amount", 100_000L, "currency", "NOK")),
                condition("marketing", "in", List.of("CONSENT", "EXISTING_CUSTOMER")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void givesBackWhatItRead(Map<String, Object> tree) {
        assertThat(FilterReader.read(tree))
                .isInstanceOfSatisfying(FilterReading.Read.class, read -> assertThat(FilterReader.tree(read.filter()))
                        .isEqualTo(tree));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Optional.empty(), ""),
                Arguments.of(List.of(), ""),
                Arguments.of(Map.of(), ""),
                Arguments.of(Map.of("some", List.of()), ""),
                Arguments.of(Map.of("all", List.of(), "any", List.of()), ""),
                Arguments.of(Map.of("all", VIP), "/all"),
                Arguments.of(Map.of("not", List.of(VIP)), "/not"),
                Arguments.of(Map.of("all", List.of(VIP, "VIP")), "/all/1"),
                Arguments.of(condition("shoeSize", "eq", 42L), "/field"),
                Arguments.of(condition("tag", "like", "V%"), "/op"),
                Arguments.of(condition("tag", "olderThanDays", 3L), "/op"),
                Arguments.of(condition("nextAppointment", "olderThanDays", 3L), "/op"),
                Arguments.of(condition("visitCount", "exists", true), "/op"),
                Arguments.of(Map.of("field", "tag", "op", "eq"), "/value"),
                Arguments.of(condition("tag", "eq", 3L), "/value"),
                Arguments.of(condition("tag", "eq", " "), "/value"),
                Arguments.of(condition("tag", "in", List.of()), "/value"),
                Arguments.of(condition("tag", "in", List.of("VIP", 3L)), "/value"),
                Arguments.of(condition("tag", "exists", "yes"), "/value"),
                Arguments.of(condition("lastVisit", "eq", "2026-02-30"), "/value"),
                Arguments.of(condition("lastVisit", "eq", "2026-02-03T10:00:00Z"), "/value"),
                Arguments.of(condition("lastVisit", "olderThanDays", -1L), "/value"),
                Arguments.of(condition("lastVisit", "olderThanDays", Optional.empty()), "/value"),
                Arguments.of(condition("createdAt", "eq", "yesterday"), "/value"),
                Arguments.of(condition("spend", "ge", Map.of("amount", 1L, "currency", "SEK")), "/value"),
                Arguments.of(condition("marketing", "eq", "MAYBE"), "/value"),
                Arguments.of(Map.of("field", "tag", "op", "eq", "value", "VIP", "case", true), ""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void pointsAtWhatIsWrong(Object tree, String pointer) {
        assertThat(FilterReader.read(tree))
                .isInstanceOfSatisfying(FilterReading.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(FilterReading.Fault::pointer)
                        .containsExactly(pointer));
    }

    @Test
    void tellsAllFaultsAtOnce() {
        var tree = Map.of("all", List.of(condition("a", "eq", "b"), VIP, condition("tag", "eq", 1L)));

        assertThat(FilterReader.read(tree))
                .isInstanceOfSatisfying(FilterReading.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(FilterReading.Fault::pointer)
                        .containsExactly("/all/0/field", "/all/2/value"));
    }

    @Test
    void nestsTenDeepAndNoDeeper() {
        assertThat(FilterReader.read(nested(10))).isInstanceOf(FilterReading.Read.class);
        assertThat(FilterReader.read(nested(11))).isInstanceOf(FilterReading.Refused.class);
    }

    @Test
    void takesAHundredConditionsAndNoMore() {
        assertThat(FilterReader.read(Map.of("any", Collections.nCopies(100, VIP))))
                .isInstanceOf(FilterReading.Read.class);
        assertThat(FilterReader.read(Map.of("any", Collections.nCopies(101, VIP))))
                .isInstanceOf(FilterReading.Refused.class);
    }

    private static Map<String, Object> nested(int depth) {
        Map<String, Object> tree = VIP;
        for (var i = 1; i < depth; i++) {
            tree = Map.of("all", List.of(tree));
        }
        return tree;
    }

    private static Map<String, Object> condition(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }
}
