package no.rebookly.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import no.rebookly.imports.Imports;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.imports.ImportsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbImportsIT extends ImportsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected Imports empty() {
        DYNAMODB.emptyData();
        return new DynamoDbImports(
                Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), StudioKeys.in(folder, StudioKeys.clock()));
    }

    @Test
    void nothingFromTheFileOrTheOwnersHandLiesInTheClear() {
        var imports = empty();
        imports.add(full(0));

        var stored = DYNAMODB.client()
                .getItem(get -> get.tableName(DYNAMODB.dataTable())
                        .key(Map.of(
                                "pk", AttributeValue.fromS(Keys.importsOf(STUDIO)),
                                "sk", AttributeValue.fromS(ID.value()))))
                .item();

        var text = new StringBuilder();
        stored.forEach((name, value) -> text.append(name)
                .append(value.b() == null ? value.toString() : value.b().asString(StandardCharsets.ISO_8859_1)));
        assertThat(text.toString())
                .contains("COMMITTING")
                .doesNotContain("kari")
                .doesNotContain("Kari")
                .doesNotContain("Mobil")
                .doesNotContain("Ja til SMS");
    }
}
