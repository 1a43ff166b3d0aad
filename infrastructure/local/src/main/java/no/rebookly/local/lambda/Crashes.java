package no.rebookly.local.lambda;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Stands in every SDK client of the functions. Kills an invocation at the point that was asked for, and refuses every call of an
 * invocation that has ended, so that no finally block tidies up what a killed Lambda would have left.
 */
public final class Crashes implements ExecutionInterceptor {

    private static final class Order {
        private final String function;
        private final CrashPoint point;
        private int left;

        private Order(String function, CrashPoint point, int nth) {
            this.function = function;
            this.point = point;
            this.left = nth;
        }
    }

    private final LambdaRuntime runtime;
    private final List<Order> orders = new ArrayList<>();

    public Crashes(LambdaRuntime runtime) {
        this.runtime = runtime;
    }

    /** Lets the function die once, at the nth time from now (from 1) that it comes to this point. */
    public synchronized void order(String function, CrashPoint point, int nth) {
        if (nth < 1) {
            throw new IllegalArgumentException("nth counts from 1");
        }
        orders.add(new Order(function, point, nth));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        refuseTheEnded();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        refuseTheEnded();
        dieIfOrdered(attributes, true);
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        dieIfOrdered(attributes, false);
        refuseTheEnded();
    }

    private static void refuseTheEnded() {
        var invocation = Invocation.current();
        if (invocation != null && invocation.isOver()) {
            throw new InvocationEnded(invocation.function());
        }
    }

    private void dieIfOrdered(ExecutionAttributes attributes, boolean before) {
        var invocation = Invocation.current();
        if (invocation != null && isOrdered(invocation, attributes, before)) {
            runtime.crash(invocation);
            throw new InvocationEnded(invocation.function());
        }
    }

    private synchronized boolean isOrdered(Invocation invocation, ExecutionAttributes attributes, boolean before) {
        var service = attributes
                .getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                .replace("DynamoDb", "DynamoDB")
                .replace("Sns", "SNS");
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        for (var order : orders) {
            if (order.function.equals(invocation.function())
                    && order.point.isBefore() == before
                    && order.point.concerns(service, operation)
                    && --order.left == 0) {
                orders.remove(order);
                return true;
            }
        }
        return false;
    }
}
