package no.rebookly.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import no.rebookly.local.dynamodb.DueIndex;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Functions that do next to nothing, so that a test sees what the local system does. */
final class TinyFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> handled = new CopyOnWriteArrayList<>();
    final List<String> receipts = new CopyOnWriteArrayList<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    final List<Instant> sweeps = new CopyOnWriteArrayList<>();
    private @Nullable LocalServices services;

    Map<String, RequestStreamHandler> over(LocalServices given) {
        services = given;
        var functions = new HashMap<String, RequestStreamHandler>();
        for (var name : List.of(
                "signup",
                "signin",
                "account",
                "imports",
                "campaigns",
                "own-phone",
                "automations",
                "click-tracking",
                "opt-out",
                "jobs",
                "jobs-queue",
                "operator")) {
            functions.put(name, (in, out, context) -> answer(out, "{\"function\":\"" + name + "\"}"));
        }
        functions.put(
                "customers", (in, out, context) -> answer(out, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        functions.put("sms-dispatch", this::dispatch);
        functions.put("delivery-receipts", this::receive);
        functions.put(
                "sms-events", (in, out, context) -> events.add(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        functions.put("reminder-planner", (in, out, context) -> sweep());
        return functions;
    }

    LocalServices services() {
        if (services == null) {
            throw new IllegalStateException("not started");
        }
        return services;
    }

    SnsClient sns() {
        return client(SnsClient.builder(), services().world(), services().crashes())
                .build();
    }

    PinpointSmsVoiceV2Client endUserMessaging() {
        return client(
                        PinpointSmsVoiceV2Client.builder(),
                        services().world(),
                        services().crashes())
                .build();
    }

    SesClient ses() {
        return client(SesClient.builder(), services().world(), services().crashes())
                .build();
    }

    SqsClient sqs() {
        return client(SqsClient.builder(), services().sqs(), services().crashes())
                .build();
    }

    DynamoDbClient dynamoDb() {
        return client(
                        DynamoDbClient.builder(),
                        services().dynamoDb(),
                        services().crashes())
                .build();
    }

    InstantSource clock() {
        return services().clock();
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B client(
            B builder, URI endpoint, ExecutionInterceptor crashes) {
        return builder.endpointOverride(endpoint)
                .region(LocalSystem.REGION)
                .credentialsProvider(LocalSystem.CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(crashes));
    }

    /** A message is "fail", or "number|text" to be sent. */
    private void dispatch(InputStream in, OutputStream out, Object context) throws IOException {
        var failures = JSON.createObjectNode();
        var items = failures.putArray("batchItemFailures");
        for (var message : JSON.readTree(in).path("Records")) {
            var body = message.path("body").asText();
            handled.add(body);
            if (body.equals("fail")) {
                items.addObject()
                        .put("itemIdentifier", message.path("messageId").asText());
            } else {
                var parts = body.split("\\|", 2);
                try (var sns = sns()) {
                    sns.publish(publish -> publish.phoneNumber(parts[0]).message(parts[1]));
                }
            }
        }
        out.write(JSON.writeValueAsBytes(failures));
    }

    private void receive(InputStream in, OutputStream out, Object context) throws IOException {
        var packed =
                Base64.getDecoder().decode(JSON.readTree(in).at("/awslogs/data").asText());
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (JsonNode event : JSON.readTree(unpacked).path("logEvents")) {
                receipts.add(event.path("message").asText());
            }
        }
    }

    /** Finishes the first thing of each shard. */
    private void sweep() {
        try (var dynamoDb = dynamoDb()) {
            var now = clock().instant();
            for (var due : new DueIndex(dynamoDb, "data").first()) {
                if (!due.at().isAfter(now)) {
                    sweeps.add(now);
                    var keys = due.key().split("#", 3);
                    dynamoDb.deleteItem(delete -> delete.tableName("data")
                            .key(Map.of("pk", AttributeValue.fromS(keys[1]), "sk", AttributeValue.fromS(keys[2]))));
                }
            }
        }
    }

    private static void answer(OutputStream out, String body) throws IOException {
        out.write(JSON.writeValueAsBytes(
                JSON.createObjectNode().put("statusCode", 200).put("body", body).put("isBase64Encoded", false)));
    }
}
