package no.rebookly.aws.dynamodb;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.rebookly.atonce.AtOnce;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Outline;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/**
 * The outlines of a studio's active customers, in {@link #SHARES} partitions that are read at once: 12,000 read units a second.
 * Each is written and removed in the transaction that writes or removes its customer.
 */
final class OutlinePartitions {
    /** Frozen: it says in which partition an outline lies. */
    static final int SHARES = 4;

    private final DynamoDbTable<OutlineItem> outlines;

    OutlinePartitions(Database database) {
        this.outlines = database.items(OutlineItem.SCHEMA);
    }

    /** Of an active customer; one who is not has none. */
    void put(TransactWriteItemsEnhancedRequest.Builder transaction, Customer customer, FieldCipher cipher) {
        if (customer.isActive()) {
            transaction.addPutItem(outlines, OutlineItem.of(partition(customer), customer, cipher));
        } else {
            remove(transaction, customer);
        }
    }

    void remove(TransactWriteItemsEnhancedRequest.Builder transaction, Customer customer) {
        transaction.addDeleteItem(
                outlines,
                Key.builder()
                        .partitionValue(partition(customer))
                        .sortValue(customer.id().value())
                        .build());
    }

    /** Consistent, as all reads of customers are. */
    void read(StudioId studio, FieldCipher cipher, Consumer<Outline> each) {
        AtOnce.map(SHARES, IntStream.range(0, SHARES).boxed().toList(), share -> {
            var pk = Keys.outlinesOf(studio, share);
            for (var page : outlines.query(all(pk))) {
                var read = page.items().stream()
                        .map(item -> item.outline(pk, cipher))
                        .toList();
                synchronized (cipher) {
                    read.forEach(each);
                }
            }
            return share;
        });
    }

    private static QueryEnhancedRequest all(String pk) {
        return QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.keyEqualTo(
                        Key.builder().partitionValue(pk).build()))
                .attributesToProject(Keys.SK, OutlineItem.OUTLINE)
                .limit(Database.PAGE)
                .consistentRead(true)
                .build();
    }

    private static String partition(Customer customer) {
        return Keys.outlinesOf(customer.studio(), shareOf(customer.id()));
    }

    /** Ids are random, so the shares stay even. */
    private static int shareOf(CustomerId id) {
        return Math.floorMod(id.value().hashCode(), SHARES);
    }
}
