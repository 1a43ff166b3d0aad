package no.rebookly.aws.dynamodb;

import java.util.Optional;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Access patterns 19 to 22. */
public final class DynamoDbStudios implements Studios {
    private final KeyRing keys;
    private final DynamoDbTable<StudioItem> studios;
    private final DynamoDbTable<SenderItem> senders;

    public DynamoDbStudios(Database database, KeyRing keys) {
        this.keys = keys;
        this.studios = database.items(StudioItem.SCHEMA);
        this.senders = database.items(SenderItem.SCHEMA);
    }

    /** Empty for a studio whose keys were shredded, too. */
    @Override
    public Optional<Studio> find(StudioId id) {
        return Optional.ofNullable(studios.getItem(
                        request -> request.key(key(id, Keys.STUDIO)).consistentRead(true)))
                .flatMap(item -> keys.cipher(KeyOwner.of(id)).map(item::studio));
    }

    @Override
    public boolean change(Studio changed) {
        var cipher = keys.require(KeyOwner.of(changed.id()));
        return put(studios, StudioItem.class, StudioItem.of(changed, cipher, changed.version() + 1), changed.version());
    }

    @Override
    public Optional<SenderIdentity> sender(StudioId id) {
        return Optional.ofNullable(senders.getItem(
                        request -> request.key(key(id, Keys.SENDER)).consistentRead(true)))
                .flatMap(item -> keys.cipher(KeyOwner.of(id)).map(item::identity));
    }

    @Override
    public boolean saveSender(SenderIdentity identity) {
        var cipher = keys.require(KeyOwner.of(identity.studio()));
        return put(
                senders, SenderItem.class, SenderItem.of(identity, cipher, identity.version() + 1), identity.version());
    }

    /** Conditional on the version that was read: a repetition finds the next one and says false. */
    private static <T> boolean put(DynamoDbTable<T> table, Class<T> type, T item, long version) {
        try {
            table.putItem(PutItemEnhancedRequest.builder(type)
                    .item(item)
                    .conditionExpression(Conditions.version(version))
                    .build());
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    private static Key key(StudioId id, String sk) {
        return Key.builder().partitionValue(Keys.studio(id)).sortValue(sk).build();
    }
}
