package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** What every item of the data table has. Item classes are the mapper's: they know no domain, and nobody else knows them. */
abstract class Item {
    static final StaticTableSchema<Item> SCHEMA = StaticTableSchema.builder(Item.class)
            .addAttribute(String.class, a -> a.name(Keys.PK)
                    .getter(item -> item.pk)
                    .setter((item, value) -> item.pk = value)
                    .tags(primaryPartitionKey()))
            .addAttribute(String.class, a -> a.name(Keys.SK)
                    .getter(item -> item.sk)
                    .setter((item, value) -> item.sk = value)
                    .tags(primarySortKey()))
            .addAttribute(Long.class, a -> a.name(Keys.EXPIRES_AT)
                    .getter(item -> item.expiresAt)
                    .setter((item, value) -> item.expiresAt = value))
            .addAttribute(Long.class, a -> a.name(Keys.VERSION)
                    .getter(item -> item.version)
                    .setter((item, value) -> item.version = value))
            .build();

    String pk = "";
    String sk = "";

    @Nullable
    Long expiresAt;

    @Nullable
    Long version;
}
