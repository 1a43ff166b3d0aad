package no.rebookly.architecture;

import static no.rebookly.architecture.Product.CLASSES;
import static no.rebookly.architecture.Product.builtIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import no.rebookly.idempotency.Answers;
import no.rebookly.platform.Platform;
import no.rebookly.sending.DispatchMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What template.yaml promises: data protected at rest, nothing lost unseen, and each function with no more than it uses. */
class DeploymentTest {
    private static final JsonNode TEMPLATE = read(Path.of("../../template.yaml"));

    /** What a port needs on Lambda beside the tables: variables of Environment and actions of IAM. */
    private static final Map<String, Needs> NEEDS_OF_PORTS = Map.of(
            "mailer", new Needs(Set.of("MAIL_FROM"), Set.of("ses:SendEmail")),
            "smsProvider",
                    new Needs(
                            Set.of("SMS_MAX_PRICE_USD", "SMS_PROVIDER", "SMS_PER_SECOND_OF_A_SENDER"),
                            Set.of("sns:Publish", "sms-voice:SendTextMessage")),
            "sendQueue", new Needs(Set.of("SENDS_QUEUE_URL"), Set.of("sqs:SendMessage")),
            "jobQueue", new Needs(Set.of("JOBS_QUEUE_URL"), Set.of("sqs:SendMessage")));

    private record Needs(Set<String> variables, Set<String> actions) {}

    @Test
    void everyTableIsEncryptedProtectedAndRecoverable() {
        assertThat(resources("AWS::DynamoDB::Table")).hasSize(2).allSatisfy((name, table) -> {
            var properties = table.path("Properties");
            assertThat(properties.at("/SSESpecification/SSEType").asText()).isEqualTo("KMS");
            assertThat(properties.at("/SSESpecification/KMSMasterKeyId").asText())
                    .isNotEmpty();
            assertThat(properties.path("DeletionProtectionEnabled").asBoolean()).isTrue();
            assertThat(properties
                            .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .isTrue();
            assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
        });
    }

    /** A restore must not undo a shredding for longer than a week. */
    @Test
    void keysAreRecoverableForAWeekAndDataForFive() {
        assertThat(days("KeysTable")).isEqualTo(7);
        assertThat(days("DataTable")).isEqualTo(35);
    }

    /** A customer list lies there as the salon wrote it. */
    @Test
    void uploadsAreEncryptedClosedToOthersAndGoneAfterADay() {
        var bucket =
                resources("AWS::S3::Bucket").getOrDefault("Uploads", TEMPLATE).path("Properties");
        var encryption =
                bucket.at("/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault");
        assertThat(encryption.path("SSEAlgorithm").asText()).isEqualTo("aws:kms");
        assertThat(encryption.path("KMSMasterKeyID").asText()).isEqualTo("StorageKey.Arn");
        assertThat(bucket.path("PublicAccessBlockConfiguration")).hasSize(4).allMatch(JsonNode::asBoolean);
        var rule = bucket.at("/LifecycleConfiguration/Rules/0");
        assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
        assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(1);
    }

    /** A browser asks first whether it may send them, and S3 says no to all that it was not told of. */
    @Test
    void aBrowserMaySendTheHeadersThatASlotAsksFor() {
        var rule = resources("AWS::S3::Bucket")
                .getOrDefault("Uploads", TEMPLATE)
                .at("/Properties/CorsConfiguration/CorsRules/0");
        assertThat(texts(rule.path("AllowedMethods"))).containsExactly("PUT");
        assertThat(texts(rule.path("AllowedHeaders")))
                .containsExactlyInAnyOrder("content-type", "if-none-match", "x-amz-server-side-encryption");
    }

    /** Whoever runs the system may not open what its functions open. */
    @Test
    void whoAdministersTheMasterKeyCannotUseIt() {
        var statements =
                resources("AWS::KMS::Key").getOrDefault("MasterKey", TEMPLATE).at("/Properties/KeyPolicy/Statement");
        assertThat(statements).anySatisfy(statement -> {
            assertThat(texts(statement.path("Action"))).containsExactlyInAnyOrder("kms:Encrypt", "kms:Decrypt");
            assertThat(statement.at("/Condition/ArnLike/aws:PrincipalArn").asText())
                    .endsWith("role/${AWS::StackName}-*Function*");
        });
        assertThat(statements)
                .filteredOn(statement -> statement.at("/Condition/ArnLike").isMissingNode())
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(texts(statement.path("Action")))
                        .noneMatch(action -> action.matches(
                                "kms:(\\*|Create\\*|CreateGrant|Decrypt|Encrypt|ReEncrypt|GenerateDataKey).*")));
    }

    @Test
    void everyQueueIsEncryptedAndHasSomewhereToPutWhatFails() {
        assertThat(resources("AWS::SQS::Queue")).allSatisfy((name, queue) -> {
            var properties = queue.path("Properties");
            assertThat(properties.path("KmsMasterKeyId").asText()).isNotEmpty();
            assertThat(name.endsWith("DeadLetters")
                            || properties
                                    .at("/RedrivePolicy/deadLetterTargetArn")
                                    .isTextual())
                    .as("%s takes dead letters or has a queue that does", name)
                    .isTrue();
        });
    }

    @Test
    void everyDeadLetterRaisesAnAlarmThatReachesSomebody() {
        var watched = new TreeSet<String>();
        resources("AWS::CloudWatch::Alarm").forEach((name, alarm) -> {
            assertThat(alarm.at("/Properties/AlarmActions/0").asText()).isEqualTo("Alarms");
            alarm.at("/Properties/Dimensions")
                    .forEach(dimension ->
                            watched.add(dimension.path("Value").asText().replace(".QueueName", "")));
        });
        assertThat(watched)
                .containsAll(resources("AWS::SQS::Queue").keySet().stream()
                        .filter(name -> name.endsWith("DeadLetters"))
                        .toList());
    }

    @Test
    void logsAreEncryptedAndNotKeptForEver() {
        var groups = resources("AWS::Logs::LogGroup");
        assertThat(groups).allSatisfy((name, group) -> {
            assertThat(group.at("/Properties/KmsKeyId").asText()).isNotEmpty();
            assertThat(group.at("/Properties/RetentionInDays").asText()).isNotEmpty();
        });
        assertThat(groups.keySet())
                .containsAll(resources("AWS::Serverless::Function").keySet().stream()
                        .map(name -> name + "Logs")
                        .toList());
    }

    /** They hold phone numbers. */
    @Test
    void theLogsOfReceiptsAreShortLivedAndUnderAKeyOfTheirOwn() {
        for (var name : List.of("SmsDelivered", "SmsFailed")) {
            var group = resources("AWS::Logs::LogGroup").getOrDefault(name, TEMPLATE);
            assertThat(group.at("/Properties/RetentionInDays").asInt()).isBetween(3, 5);
            assertThat(group.at("/Properties/KmsKeyId").asText()).isEqualTo("ReceiptsKey.Arn");
        }
    }

    /** Paths hold codes and ids. */
    @Test
    void theAccessLogNamesRoutesAndNobody() {
        assertThat(resources("AWS::Serverless::HttpApi")).hasSize(2).allSatisfy((name, api) -> {
            assertThat(api.at("/Properties/AccessLogSettings/Format").asText())
                    .contains("$context.routeKey")
                    .doesNotContain("path", "sourceIp", "userAgent", "authorizer");
            assertThat(api.at("/Properties/DefaultRouteSettings/ThrottlingRateLimit")
                            .asInt())
                    .isPositive();
        });
    }

    @Test
    void noFunctionMayDoEverythingOrReachEverything() {
        resources("AWS::Serverless::Function")
                .forEach((name, function) -> statements(function).forEach(statement -> {
                    assertThat(texts(statement.path("Action"))).as(name).allSatisfy(action -> assertThat(action)
                            .doesNotContain("*"));
                    if (texts(statement.path("Resource")).contains("*")) {
                        assertThat(texts(statement.path("Action"))).as(name).containsExactly("sns:Publish");
                    }
                }));
    }

    /** The redirect could not read anything personal if it wanted to. */
    @Test
    void followingALinkHasNoKeyAndNoOtherAction() {
        assertThat(actions(resources("AWS::Serverless::Function").getOrDefault("ClickTrackingFunction", TEMPLATE)))
                .containsExactly("dynamodb:UpdateItem");
    }

    @Test
    void aFunctionHasThePermissionsAndVariablesOfThePortsThatItUsesAndNoOthers() {
        resources("AWS::Serverless::Function").forEach((name, function) -> {
            var module = module(function);
            var ports = portsOf(module, function.at("/Properties/Handler").asText());
            if (ports.isEmpty()) {
                return; // The folder has no function yet.
            }
            var variables = new TreeSet<String>();
            function.at("/Properties/Environment/Variables").fieldNames().forEachRemaining(variables::add);
            NEEDS_OF_PORTS.forEach((port, needs) -> {
                needs.variables().forEach(variable -> assertThat(variables.contains(variable))
                        .as("%s uses the port %s, and template.yaml sets %s", module, port, variable)
                        .isEqualTo(ports.contains(port)));
                if (ports.contains(port)) {
                    assertThat(actions(function)).as(module).containsAll(needs.actions());
                }
            });
            if (!ports.contains("mailer")) {
                assertThat(actions(function)).as(module).doesNotContain("ses:SendEmail");
            }
            if (!ports.contains("smsProvider")) {
                assertThat(actions(function)).as(module).doesNotContain("sns:Publish", "sms-voice:SendTextMessage");
            }
        });
    }

    /** Nobody's request can make another function send an SMS. */
    @Test
    void twoFunctionsMaySendSms() {
        assertThat(resources("AWS::Serverless::Function").entrySet().stream()
                        .filter(function -> !Collections.disjoint(
                                actions(function.getValue()), Set.of("sns:Publish", "sms-voice:SendTextMessage")))
                        .map(Map.Entry::getKey))
                .containsExactly("OwnPhoneFunction", "SmsDispatchFunction");
    }

    /** Whichever provider is chosen, a sender may ask that one and not the other. */
    @ParameterizedTest
    @ValueSource(strings = {"OwnPhoneFunction", "SmsDispatchFunction"})
    void aSenderMayAskTheProviderThatIsChosenAndNoOther(String sender) {
        var choices = new ArrayList<JsonNode>();
        resources("AWS::Serverless::Function")
                .getOrDefault(sender, TEMPLATE)
                .at("/Properties/Policies")
                .forEach(policy -> {
                    if (policy.isArray()) {
                        policy.forEach(choices::add);
                    }
                });
        assertThat(choices).hasSize(3);
        assertThat(choices.getFirst().asText()).isEqualTo("SendsBySns");
        assertThat(actionsOf(choices.get(1))).containsOnly("sns:Publish");
        assertThat(actionsOf(choices.get(2))).containsOnly("sms-voice:SendTextMessage");
        assertThat(texts(choices.get(2).at("/Statement/0/Resource")))
                .allSatisfy(resource -> assertThat(resource).endsWith(":sender-id/*/NO"));
    }

    @Test
    void everyFunctionIsToldWhatEveryPlatformReads() {
        var usual = new TreeSet<String>();
        TEMPLATE.at("/Globals/Function/Environment/Variables").fieldNames().forEachRemaining(usual::add);
        assertThat(usual)
                .contains(
                        "DATA_TABLE",
                        "KEYS_TABLE",
                        "MASTER_KEY",
                        "PRODUCT_ORIGIN",
                        "LINKS_ORIGIN",
                        "ORIGIN_SECRET",
                        "PRICE_PER_PART_ORE",
                        "SMS_PER_SECOND");
    }

    @Test
    void aFunctionIsPackagedUnderTheNameOfItsModule() {
        resources("AWS::Serverless::Function").forEach((name, function) -> {
            var module = module(function);
            assertThat(function.at("/Properties/CodeUri").asText())
                    .isEqualTo("functions/" + module + "/target/" + module + ".jar");
            assertThat(function.at("/Properties/Handler").asText())
                    .startsWith("no.rebookly.functions." + module.replace("-", "") + ".");
        });
    }

    /** While the sender of a message may still be at work, nobody else may take it for dead. */
    @Test
    void aLeaseOutlivesTheFunctionThatTookIt() {
        var seconds = resources("AWS::Serverless::Function")
                .getOrDefault("SmsDispatchFunction", TEMPLATE)
                .at("/Properties/Timeout")
                .asLong();
        assertThat(seconds).isPositive();
        assertThat(DispatchMessage.LEASE).isGreaterThan(Duration.ofSeconds(seconds));
    }

    /** Whoever tries a request again must not meet the one before still at work. */
    @Test
    void aClaimOfAKeyOutlivesEveryFunctionThatPeopleWaitFor() {
        var usual = TEMPLATE.at("/Globals/Function/Timeout").asLong();
        resources("AWS::Serverless::Function").forEach((name, function) -> {
            if (function.at("/Properties/Events/Route1").isObject()) {
                assertThat(function.at("/Properties/Timeout").asLong(usual))
                        .as(name)
                        .isLessThan(Answers.LEASE_SECONDS);
            }
        });
    }

    @Test
    void queuesTakeNoMoreThanTheirShareOfTheFunctions() {
        resources("AWS::Serverless::Function")
                .forEach((name, function) -> function.at("/Properties/Events").forEach(event -> {
                    if (event.path("Type").asText().equals("SQS")) {
                        assertThat(event.at("/Properties/ScalingConfig/MaximumConcurrency")
                                        .asInt())
                                .as(name)
                                .isBetween(2, 20);
                    }
                }));
    }

    /** Of a handler and of what it shares with the other handlers of its module, but not of those. */
    private static Set<String> portsOf(String module, String handler) {
        var others = resources("AWS::Serverless::Function").values().stream()
                .map(function -> function.at("/Properties/Handler").asText())
                .filter(other -> !other.equals(handler))
                .toList();
        var ports = new TreeSet<String>();
        CLASSES.that(builtIn("functions/" + module)).stream()
                .filter(type -> !others.contains(type.getName()))
                .forEach(type -> type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Platform.class))
                        .forEach(call -> ports.add(call.getName())));
        return ports;
    }

    private static String module(JsonNode function) {
        return function.at("/Properties/CodeUri").asText().split("/", -1)[1];
    }

    private static int days(String table) {
        return resources("AWS::DynamoDB::Table")
                .getOrDefault(table, TEMPLATE)
                .at("/Properties/PointInTimeRecoverySpecification/RecoveryPeriodInDays")
                .asInt();
    }

    private static Set<String> actions(JsonNode function) {
        var actions = new TreeSet<String>();
        statements(function).forEach(statement -> actions.addAll(texts(statement.path("Action"))));
        return actions;
    }

    private static Set<String> actionsOf(JsonNode policy) {
        var actions = new TreeSet<String>();
        policy.path("Statement").forEach(statement -> actions.addAll(texts(statement.path("Action"))));
        return actions;
    }

    /** Those of every choice that a parameter gives, too. */
    private static List<JsonNode> statements(JsonNode function) {
        var found = new ArrayList<JsonNode>();
        function.at("/Properties/Policies").forEach(policy -> {
            var choices = policy.isArray() ? policy : List.of(policy);
            choices.forEach(choice -> choice.path("Statement").forEach(found::add));
        });
        return found;
    }

    private static List<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? StreamSupport.stream(oneOrMany.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(oneOrMany.asText());
    }

    private static Map<String, JsonNode> resources(String type) {
        var found = new TreeMap<String, JsonNode>();
        TEMPLATE.path("Resources").properties().forEach(resource -> {
            if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
            }
        });
        return found;
    }

    private static JsonNode read(Path file) {
        try (var content = Files.newInputStream(file)) {
            return new YAMLMapper().readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
