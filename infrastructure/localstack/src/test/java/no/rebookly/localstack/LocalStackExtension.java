package no.rebookly.localstack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class the LocalStack that the whole test JVM shares; it is stopped after the last test, also when tests fail. Where
 * LocalStack is not installed the class is skipped and says why; where it is installed and does not start, the tests fail.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final LocalStackExtension LOCALSTACK = new LocalStackExtension();
 * }</pre>
 */
final class LocalStackExtension implements ExecutionCondition, BeforeAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(LocalStackExtension.class);

    private @Nullable LocalStack running;

    LocalStack running() {
        if (running == null) {
            throw new IllegalStateException("register the extension in a static field");
        }
        return running;
    }

    /** Why there is no LocalStack on this machine; empty when there is one. */
    static Optional<String> missing() {
        return switch (Installation.in(Installation.root())) {
            case Installation.Missing(var why) -> Optional.of(why);
            case Installation.Ready _ -> Optional.empty();
        };
    }

    /** The one of this test JVM, started when it is first asked for. */
    static LocalStack of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("server", key -> start(), LocalStack.class);
    }

    private static LocalStack start() {
        var root = Installation.root();
        return switch (Installation.in(root)) {
            case Installation.Missing(var why) -> throw new IllegalStateException(why);
            case Installation.Ready ready ->
                LocalStack.start(ready, root.resolve("infrastructure/localstack/target/localstack"));
        };
    }

    /** A condition and no assumption, since a class that is given up before its tests would be counted nowhere. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return missing()
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("LocalStack is installed"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = of(context);
    }
}
