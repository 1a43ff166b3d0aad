package no.rebookly.benchmarks;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** How often each operation is asked of DynamoDB. */
final class CallsByOperation implements ExecutionInterceptor {
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

    private final TreeMap<String, Integer> calls = new TreeMap<>();

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        calls.merge(context.request().getClass().getSimpleName().replace("Request", ""), 1, Integer::sum);
    }

    synchronized void reset() {
        calls.clear();
    }

    synchronized int writes() {
        return calls.entrySet().stream()
                .filter(call -> WRITES.contains(call.getKey()))
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
    }

    synchronized String perMessage(int messages) {
        return calls.entrySet().stream()
                .map(call -> String.format(Locale.ROOT, "%s %.2f", call.getKey(), call.getValue() / (double) messages))
                .collect(Collectors.joining(", "));
    }
}
