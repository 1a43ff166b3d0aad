package no.rebookly.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import no.rebookly.account.EmailAddress;
import no.rebookly.functions.account.AccountFunction;
import no.rebookly.functions.campaigns.CampaignsFunction;
import no.rebookly.functions.clicktracking.ClickTrackingFunction;
import no.rebookly.functions.imports.ImportsFunction;
import no.rebookly.functions.jobs.JobsQueueFunction;
import no.rebookly.functions.reminderplanner.ReminderPlannerFunction;
import no.rebookly.functions.signup.SignupFunction;
import no.rebookly.functions.smsdispatch.SmsDispatchFunction;
import no.rebookly.imports.Uploads;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.Calls.Answer;
import no.rebookly.testing.platform.TestClock;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job with every adapter on LocalStack: from a sign-up to a click that counts, read back from outside where one can. */
class MainJobIT {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private static final EmailAddress KARI =
            EmailAddress.parse("kari@salong-saks.example").orElseThrow();
    private static final String BOOKING_PAGE = "https://salong-saks.example/bestill";
    private static final PhoneNumber LONG_AWAY = new PhoneNumber("+4741234567");
    private static final PhoneNumber ALSO_LONG_AWAY = new PhoneNumber("+4741234568");
    private static final PhoneNumber SAID_NOTHING = new PhoneNumber("+4741234569");
    private static final PhoneNumber JUST_THERE = new PhoneNumber("+4741234570");
    private static final byte[] LIST = """
            Navn;Mobil;Siste besøk;Samtykke SMS
            Emil Sørensen;412 34 567;22.02.2026;Ja
            Åse Sæther;+4741234568;27.03.2026;Ja
            Maja Lund;41234569;30.04.2026;
            Lars Hagen;41234570;20.11.2026;Ja
            """.getBytes(StandardCharsets.UTF_8);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A Monday, ten in the morning in Norway. */
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));

    private final AtomicInteger keys = new AtomicInteger();

    @Test
    void fromASignUpToSmsOnPhonesAndAClickInTheReport() throws Exception {
        var outside = new OuterWorld(LOCALSTACK.running());
        try (var stack = new Stack(LOCALSTACK.running(), clock)) {
            var cookie = signUp(stack, outside);
            nameStudioAndSender(stack.function(AccountFunction::new).cookie(cookie));
            importTheList(stack, stack.function(ImportsFunction::new).cookie(cookie));
            var campaigns = stack.function(CampaignsFunction::new).cookie(cookie);
            var campaign = start(campaigns);

            stack.function(ReminderPlannerFunction::new).tick();
            assertThat(stack.workOffSends(stack.function(SmsDispatchFunction::new)))
                    .isEqualTo(2);

            for (var away : List.of(LONG_AWAY, ALSO_LONG_AWAY)) {
                assertThat(outside.phone(away)).singleElement().satisfies(sms -> {
                    assertThat(sms.senderName()).isEqualTo("SalongSaks");
                    assertThat(sms.text()).startsWith("Hei ").contains("Bestill hos Salong Saks: " + Stack.LINKS + "/");
                });
            }
            assertThat(outside.phone(SAID_NOTHING)).isEmpty();
            assertThat(outside.phone(JUST_THERE)).isEmpty();

            // Who opens a link within seconds of its SMS is a scanner.
            clock.advance(Duration.ofMinutes(10));
            tap(stack, linkIn(outside.phone(LONG_AWAY).getFirst().text()));
            var report = ok(campaigns.get("/api/campaigns/" + campaign + "/report"));
            assertThat(report.path("sent").asInt()).isEqualTo(2);
            assertThat(report.path("skipped").asInt()).isEqualTo(1);
            assertThat(report.path("unknown").asInt()).isZero();
            assertThat(report.at("/clicks/person").asInt()).isEqualTo(1);

            // Whatever the planner and the queue do once more, nobody gets a second one.
            stack.function(ReminderPlannerFunction::new).tick();
            stack.workOffSends(stack.function(SmsDispatchFunction::new));
            assertThat(outside.phone(LONG_AWAY)).hasSize(1);
        }
    }

    /** Her code comes by mail; her authenticator is the second factor. The session's cookie. */
    private String signUp(Stack stack, OuterWorld outside) {
        var signup = stack.function(SignupFunction::new);
        var agreement = ok(signup.get("/api/agreement")).path("version").textValue();
        ok(signup.post(
                "/api/signup",
                json(Map.of(
                        "email", KARI.value(),
                        "password", "tre røde sykler ruller",
                        "legalFirstName", "Kari",
                        "legalLastName", "Saks",
                        "studioName", "Salong Saks",
                        "agreementVersion", agreement,
                        "language", "nb"))));
        var code = outside.mailbox(KARI).getLast().code();
        var verified = signup.post("/api/signup/verification", json(Map.of("email", KARI.value(), "code", code)));
        ok(verified);
        var account =
                stack.function(AccountFunction::new).cookie(verified.cookies().getFirst());
        var secret = ok(account.post("/api/account/totp", "{}")).path("secret").textValue();
        var confirmed = account.post("/api/account/totp/confirmation", json(Map.of("code", authenticator(secret))));
        ok(confirmed);
        return confirmed.cookies().isEmpty()
                ? verified.cookies().getFirst()
                : confirmed.cookies().getFirst();
    }

    private void nameStudioAndSender(Calls account) {
        change(account, "PATCH", "/api/studio", Map.of("bookingUrl", BOOKING_PAGE, "contactPhone", "22 00 00 00"));
        var sender = change(
                account,
                "PUT",
                "/api/studio/sender",
                Map.of("legalName", "Kari Saks", "title", "Frisør", "displayName", "Kari", "senderName", "SalongSaks"));
        assertThat(sender.path("state").textValue()).isEqualTo("APPROVED");
    }

    private void importTheList(Stack stack, Calls imports) throws Exception {
        var jobs = stack.function(JobsQueueFunction::new);
        var opened = create(
                imports,
                "/api/imports",
                Map.of("fileName", "kundeliste.csv", "size", LIST.length, "kind", "CUSTOMERS"));
        assertThat(Bucket.put(slot(opened.path("upload")), LIST)).isEqualTo(200);
        var path = "/api/imports/" + opened.path("id").textValue();
        imports.get(path); // Who looks at it after the upload has it read.
        assertThat(stack.workOffJobs(jobs)).isPositive();
        change(
                imports,
                "PATCH",
                path,
                Map.of("marketing", Map.of("basis", "CONSENT", "wording", "Ja takk, send meg SMS.")));
        stack.workOffJobs(jobs);
        assertThat(ok(imports.get(path)).at("/counts/new").asInt()).isEqualTo(4);
        create(imports, path + "/commit", Map.of());
        assertThat(stack.workOffJobs(jobs)).isPositive();
        assertThat(ok(imports.get(path)).path("state").textValue()).isEqualTo("DONE");
    }

    private String start(Calls campaigns) {
        var campaign = create(
                        campaigns,
                        "/api/campaigns",
                        Map.of(
                                "name", "Savnet",
                                "text", "Hei {fornavn|du}! Det er en stund siden sist. Bestill hos {studio}: {lenke}",
                                "filter", Map.of("field", "lastVisit", "op", "olderThanDays", "value", 90)))
                .path("id")
                .textValue();
        create(campaigns, "/api/campaigns/" + campaign + "/start", Map.of());
        return campaign;
    }

    private static void tap(Stack stack, URI link) {
        var answer = stack.function(ClickTrackingFunction::new)
                .header(
                        "user-agent",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1")
                .get(link.getPath());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsEntry("location", BOOKING_PAGE);
    }

    private static URI linkIn(String text) {
        var from = text.indexOf(Stack.LINKS + "/");
        return URI.create(text.substring(from).split("\\s", 2)[0]);
    }

    private static Uploads.Slot slot(JsonNode upload) {
        var headers = new HashMap<String, String>();
        upload.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        return new Uploads.Slot(URI.create(upload.path("url").textValue()), headers);
    }

    /** What the authenticator shows now (RFC 6238). */
    private String authenticator(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), clock.instant());
        } catch (InvalidKeyException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private JsonNode create(Calls function, String path, Map<String, ?> body) {
        return ok(function.header("idempotency-key", "main-job-" + keys.incrementAndGet())
                .post(path, json(body)));
    }

    /** Changes a resource from the version that it has now. */
    private static JsonNode change(Calls function, String method, String path, Map<String, ?> body) {
        var tag = function.get(path).headers().getOrDefault("etag", "");
        return ok(function.header("if-match", tag).send(method, path, json(body)));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.createObjectNode() : answer.json();
    }

    private static String json(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
    }
}
