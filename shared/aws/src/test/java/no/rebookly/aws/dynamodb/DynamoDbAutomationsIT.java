package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.automation.AnAutomation.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import no.rebookly.automation.Automations;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.automation.AutomationsContract;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbAutomationsIT extends AutomationsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected Automations empty() {
        DYNAMODB.emptyData();
        return new DynamoDbAutomations(
                Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), StudioKeys.in(folder, StudioKeys.clock()));
    }

    @Test
    void tellsNothingThatAnOwnerWroteToWhoReadsTheTable() {
        var automations = empty();
        automations.add(AnAutomation.rebooking(1, 6).saying("Kjære {fornavn}").build());

        var item = DYNAMODB.client()
                .getItem(get -> get.tableName(DYNAMODB.dataTable())
                        .key(Map.of("pk", fromS(Keys.automationsOf(STUDIO)), "sk", fromS("aut_00000000000000000001"))))
                .item();

        assertThat(new String(Attributes.of(item).bytes("content"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Regel", "afterWeeks", "Kj");
    }

    @Test
    void spendsWhatThePageOfTheTablesSays() {
        var automations = empty();
        var draft = AnAutomation.rebooking(1, 6).build();
        automations.all(STUDIO); // Opens the keys.

        assertThat(DYNAMODB.consumed().by(() -> automations.add(draft)).writeUnits())
                .isEqualTo(1);
        assertThat(DYNAMODB.consumed()
                        .by(() -> automations.find(STUDIO, draft.id()))
                        .readUnits())
                .isEqualTo(1);
        assertThat(DYNAMODB.consumed().by(() -> automations.all(STUDIO)).readUnits())
                .isEqualTo(1);
        assertThat(DYNAMODB.consumed()
                        .by(() -> automations.change(draft.withVersion(1).paused()))
                        .writeUnits())
                .isEqualTo(1);
    }
}
