package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Outline;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An outline as it is stored: one encrypted text, for few attributes and few bytes are what makes it quick to read. */
final class OutlineItem {
    /** Also the place that it was encrypted for: frozen. */
    static final String OUTLINE = "outline";

    static final TableSchema<OutlineItem> SCHEMA = StaticTableSchema.builder(OutlineItem.class)
            .newItemSupplier(OutlineItem::new)
            .addAttribute(String.class, a -> a.name(Keys.PK)
                    .getter(item -> item.pk)
                    .setter((item, value) -> item.pk = value)
                    .tags(primaryPartitionKey()))
            .addAttribute(String.class, a -> a.name(Keys.SK)
                    .getter(item -> item.sk)
                    .setter((item, value) -> item.sk = value)
                    .tags(primarySortKey()))
            .addAttribute(
                    byte[].class,
                    a -> a.name(OUTLINE).getter(item -> item.outline).setter((item, value) -> item.outline = value))
            .build();

    private String pk = "";
    private String sk = "";
    private byte[] outline = {};

    /** @param pk the partition of her share */
    static OutlineItem of(String pk, Customer customer, FieldCipher cipher) {
        var item = new OutlineItem();
        item.pk = pk;
        item.sk = customer.id().value();
        item.outline = cipher.encrypt(pk, item.sk, OUTLINE, OutlineText.of(customer.outline()));
        return item;
    }

    /** @param partition which was asked for, and so was not read again with each of them */
    Outline outline(String partition, FieldCipher cipher) {
        return OutlineText.read(new CustomerId(sk), cipher.decrypt(partition, sk, OUTLINE, outline));
    }
}
