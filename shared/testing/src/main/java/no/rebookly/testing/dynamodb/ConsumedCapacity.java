package no.rebookly.testing.dynamodb;

import java.util.Collection;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Sums what the calls of a client consume, indexes included, so that a test can hold a use case to its budget. Calls that
 * DynamoDB refuses (a condition that does not hold) are counted as calls; their units are not told and so not in the sum.
 */
public final class ConsumedCapacity implements ExecutionInterceptor {

    /** Write and read units, and the number of round trips. */
    public record Spent(double writeUnits, double readUnits, int calls) {}

    private static final ReturnConsumedCapacity INDEXES = ReturnConsumedCapacity.INDEXES;

    private double writeUnits;
    private double readUnits;
    private int calls;

    /** What was spent since the last {@link #reset()}. */
    public synchronized Spent spent() {
        return new Spent(writeUnits, readUnits, calls);
    }

    public synchronized void reset() {
        writeUnits = 0;
        readUnits = 0;
        calls = 0;
    }

    /** What this piece of work spends. */
    public Spent by(Runnable work) {
        reset();
        work.run();
        return spent();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(INDEXES).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(INDEXES).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(INDEXES).build();
            case BatchWriteItemRequest batch ->
                batch.toBuilder().returnConsumedCapacity(INDEXES).build();
            case TransactWriteItemsRequest transaction ->
                transaction.toBuilder().returnConsumedCapacity(INDEXES).build();
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(INDEXES).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(INDEXES).build();
            case BatchGetItemRequest batch ->
                batch.toBuilder().returnConsumedCapacity(INDEXES).build();
            case TransactGetItemsRequest transaction ->
                transaction.toBuilder().returnConsumedCapacity(INDEXES).build();
            default -> context.request();
        };
    }

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        calls++;
    }

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkResponse response = context.response();
        switch (response) {
            case PutItemResponse put -> writeUnits += units(put.consumedCapacity());
            case UpdateItemResponse update -> writeUnits += units(update.consumedCapacity());
            case DeleteItemResponse delete -> writeUnits += units(delete.consumedCapacity());
            case BatchWriteItemResponse batch -> writeUnits += units(batch.consumedCapacity());
            case TransactWriteItemsResponse transaction -> writeUnits += units(transaction.consumedCapacity());
            case GetItemResponse get -> readUnits += units(get.consumedCapacity());
            case QueryResponse query -> readUnits += units(query.consumedCapacity());
            case BatchGetItemResponse batch -> readUnits += units(batch.consumedCapacity());
            case TransactGetItemsResponse transaction -> readUnits += units(transaction.consumedCapacity());
            default -> {
                // Calls about tables consume nothing.
            }
        }
    }

    private static double units(
            software.amazon.awssdk.services.dynamodb.model.@org.jspecify.annotations.Nullable ConsumedCapacity told) {
        return told == null ? 0 : told.capacityUnits();
    }

    private static double units(Collection<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity> told) {
        return told.stream().mapToDouble(ConsumedCapacity::units).sum();
    }
}
