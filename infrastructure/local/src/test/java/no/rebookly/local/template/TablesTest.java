package no.rebookly.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.rebookly.dynamodblocal.TableDefinitions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The tables that tests and the local system make are those that are deployed. */
class TablesTest {

    @Test
    void makesTheDataTableAsItIsDeployed() throws IOException {
        var deployed = table("DataTable");

        assertSame(deployed, TableDefinitions.data("data"));
        assertThat(deployed.at("/TimeToLiveSpecification/AttributeName").asText())
                .isEqualTo(TableDefinitions.TTL_ATTRIBUTE);
        assertThat(deployed.at("/StreamSpecification/StreamViewType").asText())
                .isEqualTo(TableDefinitions.data("data").streamSpecification().streamViewTypeAsString());
    }

    @Test
    void makesTheKeysTableAsItIsDeployed() throws IOException {
        assertSame(table("KeysTable"), TableDefinitions.keys("keys"));
    }

    private static void assertSame(JsonNode deployed, CreateTableRequest made) {
        assertThat(attributes(deployed.path("AttributeDefinitions")))
                .containsExactlyElementsOf(made.attributeDefinitions().stream()
                        .map(TablesTest::written)
                        .toList());
        assertThat(keys(deployed.path("KeySchema"))).isEqualTo(written(made.keySchema()));
        var deployedIndexes = new ArrayList<String>();
        deployed.path("GlobalSecondaryIndexes")
                .forEach(index -> deployedIndexes.add(index.path("IndexName").asText()
                        + keys(index.path("KeySchema"))
                        + index.at("/Projection/ProjectionType").asText()));
        assertThat(deployedIndexes)
                .containsExactlyElementsOf(made.globalSecondaryIndexes().stream()
                        .map(index -> index.indexName()
                                + written(index.keySchema())
                                + index.projection().projectionTypeAsString())
                        .toList());
    }

    private static List<String> attributes(JsonNode definitions) {
        var found = new ArrayList<String>();
        definitions.forEach(
                definition -> found.add(definition.path("AttributeName").asText() + ":"
                        + definition.path("AttributeType").asText()));
        return found;
    }

    private static String written(AttributeDefinition definition) {
        return definition.attributeName() + ":" + definition.attributeTypeAsString();
    }

    private static List<String> keys(JsonNode schema) {
        var found = new ArrayList<String>();
        schema.forEach(key -> found.add(
                key.path("AttributeName").asText() + ":" + key.path("KeyType").asText()));
        return found;
    }

    private static List<String> written(List<KeySchemaElement> schema) {
        return schema.stream()
                .map(key -> key.attributeName() + ":" + key.keyTypeAsString())
                .toList();
    }

    private static JsonNode table(String name) throws IOException {
        try (var content = Files.newInputStream(Path.of("../../template.yaml"))) {
            return new YAMLMapper()
                    .readTree(content)
                    .path("Resources")
                    .path(name)
                    .path("Properties");
        }
    }
}
