package no.rebookly.aws.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by key. */
final class Batches {
    /** BatchGetItem takes no more. */
    private static final int MOST = 100;

    private Batches() {}

    /** Those that there are, in the order of their keys. */
    static List<Attributes> get(Database database, Collection<Map<String, AttributeValue>> keys) {
        var found = new HashMap<Map<String, AttributeValue>, Attributes>();
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += MOST) {
            var left = Map.of(
                    database.table(),
                    KeysAndAttributes.builder()
                            .keys(all.subList(from, Math.min(all.size(), from + MOST)))
                            .build());
            while (!left.isEmpty()) {
                var asked = left;
                var answer = database.low().batchGetItem(get -> get.requestItems(asked));
                for (var attributes : answer.responses().getOrDefault(database.table(), new ArrayList<>())) {
                    found.put(key(attributes), Attributes.of(attributes));
                }
                left = answer.unprocessedKeys(); // More than 16 MB, or throttled: asked for again.
            }
        }
        return all.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .toList();
    }

    /** The key of an item, or of an entry in an index. */
    static Map<String, AttributeValue> key(Map<String, AttributeValue> attributes) {
        return Map.of(
                Keys.PK, attributes.getOrDefault(Keys.PK, AttributeValue.fromNul(true)),
                Keys.SK, attributes.getOrDefault(Keys.SK, AttributeValue.fromNul(true)));
    }
}
