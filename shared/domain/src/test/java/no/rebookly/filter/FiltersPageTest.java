package no.rebookly.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/filters.md tells every field with its ops, and no other. */
class FiltersPageTest {
    private static final Path PAGE = Path.of("../../docs/filters.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|[^|]*\\|[^|]*\\|([^|]*)\\|");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    @Test
    void everyFieldIsToldWithItsOps() throws IOException {
        var made = new TreeMap<String, Set<String>>();
        for (var field : Field.values()) {
            made.put(field.word(), words(field.kind().operators().stream()));
        }
        assertThat(told()).isEqualTo(made);
    }

    @Test
    void everyOpIsTold() throws IOException {
        var ops = Files.readString(PAGE).split("## Ops", 2)[1].split("## Examples", 2)[0];
        assertThat(Arrays.stream(Operator.values()).map(Operator::word))
                .allSatisfy(word -> assertThat(ops).contains("`" + word + "`"));
    }

    static Stream<Arguments> fieldsAndOps() {
        return Arrays.stream(Field.values())
                .flatMap(field -> Arrays.stream(Operator.values()).map(operator -> Arguments.of(field, operator)));
    }

    @ParameterizedTest
    @MethodSource("fieldsAndOps")
    void aConditionIsReadExactlyWhereTheOpIsOneOfTheField(Field field, Operator operator) {
        var tree = Map.of("field", field.word(), "op", operator.word(), "value", value(field, operator));
        if (EnumSet.copyOf(field.kind().operators()).contains(operator)) {
            assertThat(FilterReader.read(tree)).isInstanceOfSatisfying(FilterReading.Read.class, read -> assertThat(
                            FilterReader.tree(read.filter()))
                    .isEqualTo(tree));
        } else {
            assertThat(FilterReader.read(tree))
                    .isInstanceOfSatisfying(FilterReading.Refused.class, refused -> assertThat(refused.faults())
                            .extracting(FilterReading.Fault::pointer)
                            .containsExactly("/op"));
        }
    }

    private static Object value(Field field, Operator operator) {
        return switch (operator) {
            case EXISTS -> true;
            case OLDER_THAN_DAYS, WITHIN_DAYS -> 30L;
            case IN -> List.of(value(field));
            case EQ, NE, LT, LE, GT, GE -> value(field);
        };
    }

    private static Object value(Field field) {
        return switch (field.kind()) {
            case DAY -> "2026-11-22";
            case MOMENT, TO_COME -> "2026-11-22T09:30:00Z";
            case COUNT -> 3L;
            case SIGNED -> -3L;
            case AMOUNT -> Map.of("amount", 49_900L, "currency", "NOK");
            case LABELS -> "VIP";
            case STATUS -> "CONSENT";
            case FLAG -> true;
        };
    }

    private static Map<String, Set<String>> told() throws IOException {
        var told = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(PAGE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                told.put(
                        row.group(1),
                        WORD.matcher(row.group(2))
                                .results()
                                .map(match -> match.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return told;
    }

    private static Set<String> words(Stream<Operator> operators) {
        return operators.map(Operator::word).collect(Collectors.toCollection(TreeSet::new));
    }
}
