package no.rebookly.local.lambda;

import java.util.Set;

/** Where a function can be made to die. */
public enum CrashPoint {
    BEFORE_SEND,
    AFTER_SEND,
    BEFORE_WRITE,
    AFTER_WRITE;

    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

    boolean isBefore() {
        return this == BEFORE_SEND || this == BEFORE_WRITE;
    }

    boolean concerns(String service, String operation) {
        return switch (this) {
            case BEFORE_SEND, AFTER_SEND ->
                (service.equals("SNS") && operation.equals("Publish")) || operation.equals("SendTextMessage");
            case BEFORE_WRITE, AFTER_WRITE -> service.equals("DynamoDB") && WRITES.contains(operation);
        };
    }
}
