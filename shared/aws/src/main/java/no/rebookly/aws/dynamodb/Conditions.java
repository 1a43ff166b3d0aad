package no.rebookly.aws.dynamodb;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The conditions that several adapters put on their writes. */
final class Conditions {
    /** Only where nothing is. */
    static final Expression ABSENT =
            Expression.builder().expression("attribute_not_exists(pk)").build();

    /** Only over what is there. */
    static final Expression PRESENT =
            Expression.builder().expression("attribute_exists(pk)").build();

    private Conditions() {}

    /** Only over this version; version 0 is nothing yet. */
    static Expression version(long version) {
        return version == 0
                ? ABSENT
                : Expression.builder()
                        .expression("#version = :expected")
                        .expressionNames(Map.of("#version", Keys.VERSION))
                        .expressionValues(Map.of(":expected", AttributeValue.fromN(Long.toString(version))))
                        .build();
    }
}
