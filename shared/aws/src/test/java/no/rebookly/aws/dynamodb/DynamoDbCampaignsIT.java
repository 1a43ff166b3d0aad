package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.campaign.ACampaign.STUDIO;
import static no.rebookly.testing.campaign.ACampaign.aCampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.InMemoryKeySetStore;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.campaign.Campaigns;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.campaign.CampaignsContract;
import no.rebookly.testing.dynamodb.ConsumedCapacity;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbCampaignsIT extends CampaignsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");

    @TempDir
    private Path folder;

    @Override
    protected Campaigns empty() {
        var clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
        var keys = new KeyRing(FileMasterKey.at(folder.resolve("master.key")), new InMemoryKeySetStore(), clock, 10);
        keys.create(KeyOwner.of(STUDIO));
        keys.create(KeyOwner.of(OTHER_STUDIO));
        removeAll(STUDIO);
        removeAll(OTHER_STUDIO);
        return new DynamoDbCampaigns(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), keys);
    }

    @Test
    void tellsNeitherNameNorTextNorFilterToWhoReadsTheTable() {
        var campaigns = empty();
        campaigns.add(aCampaign(1).named("Hemmelig").saying("Kjære {fornavn}").build());

        var item = DYNAMODB.client()
                .getItem(get -> get.tableName(DYNAMODB.dataTable())
                        .key(Map.of(
                                "pk", fromS("STUDIO#stu_00000000000000000001#CAMPAIGNS"),
                                "sk", fromS("cmp_00000000000000000001"))))
                .item();
        assertThat(item).containsKeys("name", "text", "filter").doesNotContainKeys("duePk", "dueSk");
        for (var attribute : item.values()) {
            var shown =
                    attribute.b() == null ? attribute.toString() : attribute.b().asString(StandardCharsets.ISO_8859_1);
            assertThat(shown).doesNotContain("Hemmelig", "Kjære", "\"all\"");
        }
    }

    @Test
    void liesInTheDueIndexWhileSomethingIsToDo() {
        var campaigns = empty();
        campaigns.add(aCampaign(1).at("2026-12-01T09:00:00Z").build());
        var read = campaigns.find(STUDIO, aCampaign(1).build().id()).orElseThrow();
        campaigns.change(read.going(Instant.parse("2026-11-22T10:00:00Z")));

        var item = DYNAMODB.client()
                .getItem(get -> get.tableName(DYNAMODB.dataTable())
                        .key(Map.of(
                                "pk", fromS("STUDIO#stu_00000000000000000001#CAMPAIGNS"),
                                "sk", fromS("cmp_00000000000000000001"))))
                .item();
        assertThat(item.get("dueSk"))
                .isEqualTo(fromS(
                        "2026-12-01T09:00:00.000Z#STUDIO#stu_00000000000000000001#CAMPAIGNS#cmp_00000000000000000001"));
    }

    @Test
    void costsWhatThePageOfTheTablesSays() {
        var campaigns = empty();
        var draft = aCampaign(1).build();

        assertThat(DYNAMODB.consumed().by(() -> campaigns.add(draft))).isEqualTo(spent(1, 0));
        assertThat(DYNAMODB.consumed().by(() -> campaigns.find(STUDIO, draft.id())))
                .isEqualTo(spent(0, 1));
        var read = campaigns.find(STUDIO, draft.id()).orElseThrow();
        assertThat(DYNAMODB.consumed().by(() -> campaigns.list(STUDIO, PageRequest.first(10))))
                .isEqualTo(spent(0, 1));
        assertThat(DYNAMODB.consumed().by(() -> campaigns.change(read))).isEqualTo(spent(1, 0));
        var changed = campaigns.find(STUDIO, draft.id()).orElseThrow();
        assertThat(DYNAMODB.consumed().by(() -> campaigns.remove(changed))).isEqualTo(spent(1, 0));
    }

    private static ConsumedCapacity.Spent spent(double writeUnits, double readUnits) {
        return new ConsumedCapacity.Spent(writeUnits, readUnits, 1);
    }

    private static void removeAll(StudioId studio) {
        var pk = fromS(Keys.campaignsOf(studio));
        var items = DYNAMODB.client().query(query -> query.tableName(DYNAMODB.dataTable())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", pk)));
        for (var item : items.items()) {
            DYNAMODB.client().deleteItem(delete -> delete.tableName(DYNAMODB.dataTable())
                    .key(Map.of("pk", pk, "sk", item.getOrDefault("sk", fromS("")))));
        }
    }
}
