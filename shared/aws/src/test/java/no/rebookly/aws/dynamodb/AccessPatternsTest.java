package no.rebookly.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/dynamodb.md and the code together: what the one knows the other knows. */
class AccessPatternsTest {
    private static final Path PAGE = Path.of("../../docs/dynamodb.md");
    private static final Path ROOM = Path.of("src/main/java/no/rebookly/aws/dynamodb");
    private static final Pattern ROW = Pattern.compile("\\| *(\\d+) *\\|[^|]*\\|([^|]*)\\|.*");
    private static final Pattern METHOD = Pattern.compile("`(\\w+)\\.(\\w+)`");
    /** Says how many shares the index has, and asks no table. */
    private static final Set<String> NO_ACCESS = Set.of("DynamoDbDueIndex.shards");

    private static final Pattern KEY = Pattern.compile("\\| *`[^|]*` *\\| *`Keys\\.(\\w+)` *\\|.*");

    @Test
    void everyMethodThatReachesATableIsARowAndEveryRowAMethod() throws IOException {
        var told =
                rows().stream().flatMap(row -> row.methods().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(adapterMethods());
    }

    @Test
    void everyRowHasANumberOfItsOwn() throws IOException {
        assertThat(rows().stream().map(Row::number)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyKeyThatCodeMakesIsTold() throws IOException {
        var told = Files.readAllLines(PAGE).stream()
                .map(KEY::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var made = Arrays.stream(Keys.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == String.class && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !Set.of("instant").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(made);
    }

    @Test
    void nothingScans() throws IOException {
        try (var files = Files.walk(ROOM)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(".scan(", "ScanRequest");
            }
        }
    }

    private record Row(int number, List<String> methods) {}

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(PAGE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var methods = METHOD.matcher(row.group(2))
                        .results()
                        .map(match -> match.group(1) + "." + match.group(2))
                        .toList();
                rows.add(new Row(Integer.parseInt(row.group(1)), methods));
            }
        }
        return rows;
    }

    /** The public methods of all adapters of ports in this room. */
    private static Set<String> adapterMethods() throws IOException {
        try (var files = Files.list(ROOM)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("DynamoDb") && name.endsWith(".java"))
                    .map(name -> load(name.substring(0, name.length() - ".java".length())))
                    .filter(type -> type.getInterfaces().length > 0)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                            .map(method -> type.getSimpleName() + "." + method.getName()))
                    .filter(name -> !NO_ACCESS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Keys.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(name + " is not compiled", missing);
        }
    }
}
