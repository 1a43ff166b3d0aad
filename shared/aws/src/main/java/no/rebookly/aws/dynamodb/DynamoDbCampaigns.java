package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.Campaigns;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Campaigns in one partition of a studio. */
public final class DynamoDbCampaigns implements Campaigns {
    private static final Expression IS_NEW =
            Expression.builder().expression("attribute_not_exists(pk)").build();

    private final DynamoDbTable<CampaignItem> campaigns;
    private final KeyRing keys;

    public DynamoDbCampaigns(Database database, KeyRing keys) {
        this.campaigns = database.items(CampaignItem.SCHEMA);
        this.keys = keys;
    }

    /** Access pattern 60. Conditional on there being no such campaign: a second try finds its own and leaves it. */
    @Override
    public void add(Campaign campaign) {
        put(CampaignItem.of(campaign, 1, cipher(campaign.studio())), IS_NEW);
    }

    /** Access pattern 61, consistent: a dispatch must see a pause that has just been asked for. */
    @Override
    public Optional<Campaign> find(StudioId studio, CampaignId id) {
        var item = campaigns.getItem(get -> get.key(key(studio, id)).consistentRead(true));
        return Optional.ofNullable(item).map(found -> found.campaign(studio, cipher(studio)));
    }

    /** Access pattern 62, consistent: who has just made a campaign sees it. */
    @Override
    public Page<Campaign> list(StudioId studio, PageRequest page) {
        var pk = Keys.campaignsOf(studio);
        var query = QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.keyEqualTo(
                        Key.builder().partitionValue(pk).build()))
                .limit(page.limit())
                .consistentRead(true);
        page.position().ifPresent(last -> query.exclusiveStartKey(Map.of(Keys.PK, fromS(pk), Keys.SK, fromS(last))));
        var found = campaigns.query(query.build()).iterator().next();
        var cipher = cipher(studio);
        return new Page<>(
                found.items().stream()
                        .map(item -> item.campaign(studio, cipher))
                        .toList(),
                Optional.<Map<String, AttributeValue>>ofNullable(found.lastEvaluatedKey())
                        .map(last -> last.get(Keys.SK))
                        .map(AttributeValue::s));
    }

    /** Access pattern 63. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean change(Campaign changed) {
        var item = CampaignItem.of(changed, changed.version() + 1, cipher(changed.studio()));
        return put(item, isAt(changed.version()));
    }

    /** Access pattern 64. Conditional on the version: a repeated request finds nothing and says false. */
    @Override
    public boolean remove(Campaign campaign) {
        try {
            campaigns.deleteItem(delete ->
                    delete.key(key(campaign.studio(), campaign.id())).conditionExpression(isAt(campaign.version())));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    private boolean put(CampaignItem item, Expression condition) {
        try {
            campaigns.putItem(put -> put.item(item).conditionExpression(condition));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    private static Expression isAt(long version) {
        return Expression.builder()
                .expression("#version = :version")
                .putExpressionName("#version", Keys.VERSION)
                .putExpressionValue(":version", fromN(Long.toString(version)))
                .build();
    }

    private FieldCipher cipher(StudioId studio) {
        return keys.require(KeyOwner.of(studio));
    }

    private static Key key(StudioId studio, CampaignId id) {
        return Key.builder()
                .partitionValue(Keys.campaignsOf(studio))
                .sortValue(id.value())
                .build();
    }
}
