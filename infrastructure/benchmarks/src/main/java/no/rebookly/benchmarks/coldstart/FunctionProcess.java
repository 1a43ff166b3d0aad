package no.rebookly.benchmarks.coldstart;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One start of a function in a process of its own, with the flags and the environment that Lambda gives it. */
record FunctionProcess(Class<?> handler, Path task, String event, URI dynamoDb, String table) {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+TieredCompilation",
            "-XX:TieredStopAtLevel=1",
            "-Xmx400m",
            "-Xshare:auto",
            "-Djava.net.preferIPv4Stack=true",
            "--enable-native-access=ALL-UNNAMED");

    /** What the managed runtime has on its own class path; everything else comes from the task's folder. */
    private static final List<String> RUNTIME = List.of(
            "aws-lambda-java-runtime-interface-client", "aws-lambda-java-core", "aws-lambda-java-serialization");

    /** Milliseconds from the start of the process to its first answer. */
    double firstAnswer() throws IOException, InterruptedException, TimeoutException {
        var said = Files.createTempFile(task, "said", ".log");
        try (var api = new RuntimeApi(event)) {
            var builder = new ProcessBuilder(command())
                    .directory(task.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment(api.address()));
            var started = System.nanoTime();
            var process = builder.start();
            try {
                var answer = api.await();
                if (answer.failed() || !answer.body().contains("\"statusCode\":302")) {
                    throw new IllegalStateException(
                            handler.getName() + " answered " + answer.body() + "\n" + Files.readString(said));
                }
                return (answer.at() - started) / 1e6;
            } catch (TimeoutException silent) {
                throw new IllegalStateException(Files.readString(said, StandardCharsets.UTF_8), silent);
            } finally {
                process.destroyForcibly();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } finally {
            Files.delete(said);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-cp");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> RUNTIME.stream()
                        .anyMatch(name -> part.substring(part.lastIndexOf(File.separatorChar) + 1)
                                .startsWith(name + "-")))
                .collect(Collectors.joining(File.pathSeparator)));
        command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        command.add(handler.getName());
        return command;
    }

    private Map<String, String> environment(String api) {
        return Map.ofEntries(
                Map.entry("PATH", "/usr/bin:/bin"),
                Map.entry("LANG", "C.UTF-8"),
                Map.entry("TZ", ":UTC"),
                Map.entry("AWS_LAMBDA_RUNTIME_API", api),
                Map.entry("_HANDLER", handler.getName()),
                Map.entry("LAMBDA_TASK_ROOT", task.toString()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "bench"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/bench"),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "bench"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("AWS_REGION", "eu-north-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "local"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
                Map.entry("AWS_SESSION_TOKEN", "local"),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString()),
                Map.entry("DATA_TABLE", table),
                Map.entry("PRODUCT_ORIGIN", "https://app.example.no"),
                Map.entry("LINKS_ORIGIN", "https://l.example.no"),
                Map.entry("PRICE_PER_PART_ORE", "60"),
                Map.entry("SMS_PER_SECOND", "20"));
    }
}
