package no.rebookly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.imports.ImportId;
import no.rebookly.local.template.Template;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.ThrottledException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class LocalSystemIT {

    private static final String KARI = "+4791234567";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Template TEMPLATE = Template.read(Path.of("../../template.yaml"));

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TinyFunctions functions = new TinyFunctions();
    private LocalSystem system;

    @BeforeEach
    void start() throws Exception {
        system = LocalSystem.start(
                TEMPLATE, new Addresses("127.0.0.1", FreePorts.pair()), data, Optional.empty(), functions::over);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void handsARequestToItsFunctionAsApiGatewayDoes() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(
                                system.addresses().product() + "/api/customers/cus_1/visits?q=%C3%A5&tag=a&tag=b"))
                        .header("Cookie", "session=s; other=o")
                        .header("X-Twice", "1")
                        .header("X-Twice", "2")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"day\":\"2026-11-22\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        var event = JSON.readTree(answer.body());
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("ANY /api/customers/{proxy+}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/api/customers/cus_1/visits");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("q=%C3%A5&tag=a&tag=b");
        assertThat(event.at("/queryStringParameters/q").asText()).isEqualTo("å");
        assertThat(event.at("/queryStringParameters/tag").asText()).isEqualTo("a,b");
        assertThat(event.at("/pathParameters/proxy").asText()).isEqualTo("cus_1/visits");
        assertThat(event.path("cookies")).extracting(JsonNode::asText).containsExactly("session=s", "other=o");
        assertThat(event.at("/headers/x-twice").asText()).isEqualTo("1,2");
        assertThat(event.at("/headers/cookie").isMissingNode()).isTrue();
        assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("POST");
        assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(event.at("/requestContext/http/userAgent").asText()).startsWith("Java-http-client");
        assertThat(event.path("body").asText()).isEqualTo("{\"day\":\"2026-11-22\"}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void servesTheLinksHostOnThePortAfter() throws Exception {
        assertThat(get(system.addresses().links() + "/abcdefghij")
                        .at("/function")
                        .asText())
                .isEqualTo("click-tracking");
        assertThat(get(system.addresses().links() + "/abcdefghij/s")
                        .at("/function")
                        .asText())
                .isEqualTo("opt-out");
        assertThat(get(system.addresses().links() + "/no/such/thing")
                        .at("/function")
                        .asText())
                .isEqualTo("click-tracking");
    }

    @Test
    void deliversAReceiptAfterFiveSecondsOfTheLocalClock() throws Exception {
        try (var sns = functions.sns()) {
            publish(sns, "Hei Kari");
        }
        assertThat(phone()).singleElement().satisfies(sms -> {
            assertThat(sms.path("to").asText()).isEqualTo(KARI);
            assertThat(sms.path("text").asText()).isEqualTo("Hei Kari");
            assertThat(sms.path("receipt").isNull()).isTrue();
        });

        advance("PT5S");

        assertThat(phone().get(0).path("receipt").asText()).isEqualTo("DELIVERED");
        assertThat(functions.receipts).singleElement().satisfies(line -> {
            var receipt = JSON.readTree(line);
            assertThat(receipt.path("status").asText()).isEqualTo("SUCCESS");
            assertThat(receipt.at("/delivery/destination").asText()).isEqualTo(KARI);
            assertThat(receipt.at("/notification/messageId").asText())
                    .isEqualTo(phone().get(0).path("id").asText());
        });
    }

    @Test
    void takesAnSmsOnceWhenItsAnswerIsLost() throws Exception {
        fault("LOSE_RESPONSE", 1);
        try (var sns = functions.sns()) {
            assertThatThrownBy(() -> publish(sns, "once")).isInstanceOf(SdkClientException.class);
        }
        advance("PT1H");

        assertThat(phone())
                .singleElement()
                .satisfies(sms -> assertThat(sms.path("receipt").isNull()).isTrue());

        var id = phone().get(0).path("id").asText();
        assertThat(post("/local/phone/" + id + "/receipt", "{\"status\":\"UNDELIVERED\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(phone().get(0).path("receipt").asText()).isEqualTo("UNDELIVERED");
        assertThat(functions.receipts).singleElement().satisfies(line -> assertThat(line)
                .contains("FAILURE"));
    }

    @Test
    void takesAnSmsAndNeverAnswersWhenItHangs() throws Exception {
        fault("HANG", 1);
        try (var sns = functions.sns()) {
            assertThatThrownBy(() -> sns.publish(publish -> publish.phoneNumber(KARI)
                            .message("hangs")
                            .overrideConfiguration(limit -> limit.apiCallTimeout(Duration.ofSeconds(5)))))
                    .isInstanceOf(SdkClientException.class);
        }
        assertThat(phone()).hasSize(1);
    }

    @Test
    void takesNothingThatItThrottlesOrRefuses() throws Exception {
        fault("THROTTLE", 1);
        try (var sns = functions.sns()) {
            assertThatThrownBy(() -> publish(sns, "one")).isInstanceOf(ThrottledException.class);
            fault("REFUSE", 1);
            assertThatThrownBy(() -> publish(sns, "two")).isInstanceOf(InvalidParameterException.class);
            publish(sns, "three");
        }
        assertThat(phone()).extracting(sms -> sms.path("text").asText()).containsExactly("three");
    }

    @Test
    void playsTheOtherProviderWhoseReceiptsCarryWhatWasGivenAlong() throws Exception {
        try (var sms = functions.endUserMessaging()) {
            sms.sendTextMessage(send -> send.destinationPhoneNumber(KARI)
                    .originationIdentity("Salong")
                    .messageBody("Hei Kari")
                    .maxPrice("0.15000")
                    .timeToLive(60)
                    .context(Map.of("message", "one", "attempt", "two")));
        }
        advance("PT5S");

        assertThat(functions.receipts).isEmpty();
        assertThat(functions.events).singleElement().satisfies(json -> {
            var event = JSON.readTree(json);
            assertThat(event.path("source").asText()).isEqualTo("aws.sms-voice");
            assertThat(event.path("detail-type").asText()).isEqualTo("Text Message Delivery Status Updated");
            assertThat(event.at("/detail/eventType").asText()).isEqualTo("TEXT_DELIVERED");
            assertThat(event.at("/detail/context/attempt").asText()).isEqualTo("two");
            assertThat(json).doesNotContain(KARI.substring(3));
        });
    }

    @Test
    void theOtherProviderThrottlesRefusesAndLosesAnswersToo() throws Exception {
        try (var sms = functions.endUserMessaging()) {
            fault("THROTTLE", 1);
            assertThatThrownBy(() -> sendText(sms, "one")).isInstanceOf(ThrottlingException.class);
            fault("REFUSE", 1);
            assertThatThrownBy(() -> sendText(sms, "two")).isInstanceOf(ValidationException.class);
            fault("LOSE_RESPONSE", 1);
            assertThatThrownBy(() -> sendText(sms, "three")).isInstanceOf(SdkClientException.class);
            assertThatThrownBy(() -> sms.sendTextMessage(send -> send.destinationPhoneNumber(KARI)
                            .originationIdentity("Salong")
                            .messageBody("four")
                            .maxPrice("0.1234567")))
                    .isInstanceOf(ValidationException.class);
        }
        assertThat(phone()).extracting(item -> item.path("text").asText()).containsExactly("three");
    }

    @Test
    void findsTheCodeInAnEmail() throws Exception {
        try (var ses = functions.ses()) {
            ses.sendEmail(mail -> mail.source("post@rebookly.example")
                    .destination(to -> to.toAddresses("kari@example.no"))
                    .message(message -> message.subject(subject -> subject.data("Koden din"))
                            .body(body -> body.text(text -> text.data("Koden er 123456. Den varer i 30 minutter.")))));
        }

        var mails = get(system.addresses().product() + "/local/mailbox.json?to=kari@example.no")
                .path("items");

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.path("code").asText()).isEqualTo("123456");
            assertThat(mail.path("subject").asText()).isEqualTo("Koden din");
        });
    }

    @Test
    void deliversAFailedMessageAgainAndGivesItUpAfterFiveTimes() throws Exception {
        try (var sqs = functions.sqs()) {
            var url = functions.services().queueUrl().apply("SendsQueue");
            sqs.sendMessage(message -> message.queueUrl(url).messageBody("fail"));
            sqs.sendMessage(message -> message.queueUrl(url).messageBody(KARI + "|works"));

            advance("PT1H");

            assertThat(functions.handled.stream().filter("fail"::equals)).hasSize(5);
            assertThat(phone()).hasSize(1);
            var dead = sqs.getQueueAttributes(request -> request.queueUrl(
                                    functions.services().queueUrl().apply("SendsDeadLetters"))
                            .attributeNames(QueueAttributeName.ALL))
                    .attributes();
            assertThat(Stream.of(
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
                            .map(dead::get))
                    .containsExactlyInAnyOrder("0", "1");
        }
    }

    @Test
    void bringsDeadLettersBackWhenAskedTo() throws Exception {
        try (var sqs = functions.sqs()) {
            var sends = functions.services().queueUrl().apply("SendsQueue");
            var dead = functions.services().queueUrl().apply("SendsDeadLetters");
            sqs.sendMessage(message -> message.queueUrl(dead).messageBody(KARI + "|mended"));

            sqs.startMessageMoveTask(move -> move.sourceArn(arn(sqs, dead)).destinationArn(arn(sqs, sends)));
            advance("PT1H");

            assertThat(functions.handled).containsExactly(KARI + "|mended");
            assertThat(phone()).hasSize(1);
        }
    }

    private static String arn(SqsClient sqs, String url) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    }

    @Test
    void jumpsFromOneDueThingToTheNext() throws Exception {
        var start = functions.clock().instant();
        due("one", start.plus(Duration.ofDays(20)));
        due("two", start.plus(Duration.ofDays(40)));
        due("later", start.plus(Duration.ofDays(80)));

        var now = advance("P56D");

        assertThat(now).isAfterOrEqualTo(start.plus(Duration.ofDays(56)));
        assertThat(functions.sweeps).hasSize(2);
        assertThat(functions.sweeps.get(0)).isBetween(start.plus(Duration.ofDays(20)), start.plus(Duration.ofDays(21)));
        assertThat(functions.sweeps.get(1)).isBetween(start.plus(Duration.ofDays(40)), start.plus(Duration.ofDays(41)));
    }

    @Test
    void neverGoesBack() throws Exception {
        assertThat(post("/local/clock", "{\"at\":\"2020-01-01T00:00:00Z\"}").statusCode())
                .isEqualTo(409);
        assertThat(post("/local/clock", "{\"advance\":\"-PT1S\"}").statusCode()).isEqualTo(409);
        assertThat(post("/local/clock", "{\"advance\":\"P1000D\"}").statusCode())
                .isEqualTo(422);
        assertThat(post("/local/clock", "{\"at\":\"9999-12-31T00:00:00Z\"}").statusCode())
                .isEqualTo(422);
        assertThat(post("/local/clock", "{\"advance\":\"tomorrow\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/local/clock", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void deletesWhatHasExpired() throws Exception {
        try (var dynamoDb = functions.dynamoDb()) {
            var key = Map.of("pk", AttributeValue.fromS("SESSION#1"), "sk", AttributeValue.fromS("SESSION"));
            var item = new HashMap<>(key);
            var expires = functions.clock().instant().plus(Duration.ofHours(3)).getEpochSecond();
            item.put("expiresAt", AttributeValue.fromN(Long.toString(expires)));
            dynamoDb.putItem(put -> put.tableName("data").item(item));

            advance("PT2H");
            assertThat(dynamoDb.getItem(get -> get.tableName("data").key(key)).hasItem())
                    .isTrue();
            advance("PT2H");
            assertThat(dynamoDb.getItem(get -> get.tableName("data").key(key)).hasItem())
                    .isFalse();
        }
    }

    @Test
    void letsAFunctionDieAfterItHasSent() throws Exception {
        assertThat(post("/local/crash", "{\"function\":\"sms-dispatch\",\"when\":\"AFTER_SEND\",\"nth\":1}")
                        .statusCode())
                .isEqualTo(200);
        try (var sqs = functions.sqs()) {
            sqs.sendMessage(
                    message -> message.queueUrl(functions.services().queueUrl().apply("SendsQueue"))
                            .messageBody(KARI + "|twice, since this tiny function claims nothing"));
        }
        advance("PT1S");
        assertThat(phone()).hasSize(1);

        advance("PT10M");

        assertThat(functions.handled).hasSize(2);
        assertThat(phone()).hasSize(2);
        assertThat(post("/local/crash", "{\"function\":\"nobody\",\"when\":\"AFTER_SEND\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatItKnewOverARestartAndLeavesNothingReadable() throws Exception {
        try (var sns = functions.sns()) {
            publish(sns, "Hei Kari Nordmann");
        }
        fault("THROTTLE", 2);
        var now = advance("P3D");
        system.close();

        assertThat(filesThatTell("Nordmann", KARI.substring(3))).isEmpty();

        system = LocalSystem.start(TEMPLATE, system.addresses(), data, Optional.empty(), functions::over);
        assertThat(phone())
                .singleElement()
                .satisfies(sms -> assertThat(sms.path("receipt").asText()).isEqualTo("DELIVERED"));
        assertThat(Instant.parse(get(system.addresses().product() + "/local/clock")
                        .path("now")
                        .asText()))
                .isAfter(now);
        try (var sns = functions.sns()) {
            assertThatThrownBy(() -> publish(sns, "throttled")).isInstanceOf(ThrottledException.class);
        }
    }

    @Test
    void takesAnUploadOfTheRightSizeOnce() throws Exception {
        var uploads = functions.services().uploads();
        var studio = new StudioId("stu_0123456789abcdefghij");
        var id = new ImportId("imp_0123456789abcdefghij");
        var file = "navn;telefon\nKari Nordmann;91234567\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        var slot = uploads.slot(studio, id, file.length, functions.clock().instant());

        assertThat(put(slot.url(), Arrays.copyOf(file, 10))).isEqualTo(400);
        assertThat(uploads.isThere(studio, id)).isFalse();
        assertThat(put(URI.create(slot.url() + "x"), file)).isEqualTo(403);
        assertThat(put(slot.url(), file)).isEqualTo(200);
        assertThat(put(slot.url(), file)).isEqualTo(409);

        try (var content = uploads.open(studio, id).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(file);
        }
        assertThat(filesThatTell("Nordmann")).isEmpty();
        advance("P1D");
        assertThat(uploads.isThere(studio, id)).isFalse();
        assertThat(uploads.open(studio, id)).isEmpty();
        assertThat(put(slot.url(), file)).isEqualTo(403);
    }

    @Test
    void saysWhatIsInTheWay() {
        assertThatThrownBy(
                        () -> LocalSystem.start(TEMPLATE, system.addresses(), data, Optional.empty(), functions::over))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another Rebookly is running on the data folder");
        assertThatThrownBy(() -> LocalSystem.start(
                        TEMPLATE, system.addresses(), data.resolve("other"), Optional.empty(), functions::over))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Port " + system.addresses().port() + " is in use");
        assertThatThrownBy(() -> LocalSystem.start(
                        TEMPLATE,
                        new Addresses("127.0.0.1", system.addresses().port() - 1),
                        data.resolve("third"),
                        Optional.empty(),
                        functions::over))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("links' host");
    }

    @Test
    void showsThePagesWithEverythingEscaped() throws Exception {
        try (var sns = functions.sns()) {
            publish(sns, "<script>alert(1)</script> https://l.example.no/abc?x=1&y=2.");
        }
        for (var page : new String[] {"/", "/local/", "/local/phone", "/local/mailbox", "/local/clock"}) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(system.addresses().product() + page))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).startsWith("<!doctype html>").doesNotContain("<script>");
            if (page.equals("/local/phone")) {
                assertThat(answer.body()).contains("href=\"https://l.example.no/abc?x=1&amp;y=2\"");
            }
        }
    }

    private static void sendText(PinpointSmsVoiceV2Client sms, String text) {
        sms.sendTextMessage(send ->
                send.destinationPhoneNumber(KARI).originationIdentity("Salong").messageBody(text));
    }

    private static void publish(SnsClient sns, String text) {
        sns.publish(publish -> publish.phoneNumber(KARI).message(text));
    }

    private void due(String name, Instant at) {
        try (var dynamoDb = functions.dynamoDb()) {
            dynamoDb.putItem(put -> put.tableName("data")
                    .item(Map.of(
                            "pk", AttributeValue.fromS(name),
                            "sk", AttributeValue.fromS("x"),
                            "duePk", AttributeValue.fromS("DUE#0"),
                            "dueSk", AttributeValue.fromS(at + "#" + name + "#x"))));
        }
    }

    private void fault(String mode, int times) throws Exception {
        var body = "{\"to\":\"%s\",\"mode\":\"%s\",\"times\":%d}".formatted(KARI, mode, times);
        assertThat(post("/local/phone/faults", body).statusCode()).isEqualTo(200);
    }

    private Instant advance(String step) throws Exception {
        var answer = post("/local/clock", "{\"advance\":\"" + step + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Instant.parse(JSON.readTree(answer.body()).path("now").asText());
    }

    private JsonNode phone() throws IOException {
        return get(system.addresses().product() + "/local/phone.json?to=%2B" + KARI.substring(1))
                .path("items");
    }

    private JsonNode get(String address) throws IOException {
        try {
            return JSON.readTree(
                    http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(system.addresses().product() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int put(URI address, byte[] file) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(address)
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private List<Path> filesThatTell(String... words) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Arrays.stream(words).anyMatch(word -> contains(file, word)))
                    .toList();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
