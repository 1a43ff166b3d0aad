package no.rebookly.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of template.yaml that the local system runs by: functions and what invokes them, and queues. Intrinsic functions are
 * read by the resource that they name ({@code !GetAtt SendsQueue.Arn} is SendsQueue).
 */
public record Template(List<FunctionDefinition> functions, List<QueueDefinition> queues) {

    public static Template read(Path file) {
        try (var content = Files.newInputStream(file)) {
            return of(new YAMLMapper().readTree(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static Template of(JsonNode root) {
        var timeout = root.at("/Globals/Function/Timeout").asInt(3);
        var functions = new ArrayList<FunctionDefinition>();
        var queues = new ArrayList<QueueDefinition>();
        root.path("Resources").properties().forEach(entry -> {
            var properties = entry.getValue().path("Properties");
            switch (entry.getValue().path("Type").asText()) {
                case "AWS::Serverless::Function" -> functions.add(function(entry.getKey(), properties, timeout));
                case "AWS::SQS::Queue" -> queues.add(queue(entry.getKey(), properties));
                default -> {
                    // Keys, tables, buckets and log groups have local counterparts of their own.
                }
            }
        });
        return new Template(List.copyOf(functions), List.copyOf(queues));
    }

    /** {@code SmsDispatchFunction} is sms-dispatch. */
    private static String named(String resource) {
        return resource.replaceFirst("Function$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static FunctionDefinition function(String resource, JsonNode properties, int usualTimeout) {
        var routes = new ArrayList<Route>();
        var sources = new ArrayList<QueueSource>();
        var schedules = new ArrayList<Rate>();
        var logGroups = new ArrayList<String>();
        var eventSources = new ArrayList<String>();
        for (var event : properties.path("Events")) {
            var details = event.path("Properties");
            switch (event.path("Type").asText()) {
                case "HttpApi" -> routes.add(route(details));
                case "SQS" -> sources.add(source(details));
                case "Schedule" ->
                    schedules.add(Rate.parse(details.path("Schedule").asText()));
                case "CloudWatchLogs" ->
                    logGroups.add(details.path("LogGroupName").asText());
                case "EventBridgeRule" ->
                    details.at("/Pattern/source").forEach(source -> eventSources.add(source.asText()));
                default ->
                    throw new IllegalArgumentException("the local system knows no event of type "
                            + event.path("Type").asText());
            }
        }
        return new FunctionDefinition(
                named(resource),
                properties.path("Handler").asText(),
                Duration.ofSeconds(properties.path("Timeout").asInt(usualTimeout)),
                List.copyOf(routes),
                List.copyOf(sources),
                List.copyOf(schedules),
                List.copyOf(logGroups),
                List.copyOf(eventSources));
    }

    private static Route route(JsonNode details) {
        var api =
                switch (details.path("ApiId").asText()) {
                    case "ProductApi" -> Api.PRODUCT;
                    case "LinksApi" -> Api.LINKS;
                    default -> throw new IllegalArgumentException("a route of an unknown API: " + details);
                };
        return new Route(
                api, details.path("Method").asText("ANY"), details.path("Path").asText("$default"));
    }

    private static QueueSource source(JsonNode details) {
        var partial = new ArrayList<String>();
        details.path("FunctionResponseTypes").forEach(type -> partial.add(type.asText()));
        return new QueueSource(
                resource(details.path("Queue").asText()),
                details.path("BatchSize").asInt(10),
                partial.contains("ReportBatchItemFailures"));
    }

    private static QueueDefinition queue(String name, JsonNode properties) {
        var redrive = properties.path("RedrivePolicy");
        return new QueueDefinition(
                name,
                Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(30)),
                redrive.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new QueueDefinition.Redrive(
                                resource(redrive.path("deadLetterTargetArn").asText()),
                                redrive.path("maxReceiveCount").asInt())));
    }

    private static String resource(String reference) {
        return reference.replaceFirst("\\.Arn$", "");
    }
}
