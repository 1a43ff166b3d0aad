package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Goes every way that docs/openapi.yaml describes, and finds each answer as the page says. */
class ContractIT {
    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    private static final String BROWSER = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15";

    @Test
    void everyRouteAnswersAsThePageSays() throws IOException {
        var health = SYSTEM.client().get("/api/health").json();
        var salon = Salon.open(SYSTEM.client());
        account(salon);
        customers(salon);
        imports(salon);
        segments(salon);
        templates(salon);
        var campaign = campaigns(salon);
        ownPhone(salon, campaign);
        automations(salon);
        links(salon, campaign, URI.create(health.path("linksUrl").asText()));
        signInAgain(salon);

        // A list of this size may be read before it can be cancelled: the jobs' own test shows that answer.
        assertThat(SYSTEM.contract().unseenSuccesses()).isSubsetOf("POST /api/jobs/{id}/cancel 202");
    }

    private static void account(Salon salon) {
        var owner = salon.owner;
        assertThat(owner.get("/api/account").text("email")).isEqualTo(salon.email);
        assertThat(owner.change("PATCH", "/api/account", "{\"legalFirstName\": \"Karin\"}")
                        .text("legalFirstName"))
                .isEqualTo("Karin");
        assertThat(owner.get("/api/studio").text("name")).isEqualTo("Salong Saks");
        assertThat(owner.get("/api/studio/sender").text("state")).isEqualTo("APPROVED");
    }

    private static void customers(Salon salon) {
        var owner = salon.owner;
        var id = salon.customer("Ingrid Aas", "41 50 00 01");
        var path = "/api/customers/" + id;
        assertThat(owner.change("PATCH", path, "{\"tags\": [\"farge\"]}")
                        .json()
                        .path("tags")
                        .path(0)
                        .asText())
                .isEqualTo("farge");
        assertThat(owner.get("/api/customers?q=ingrid&limit=10")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        var visit = owner.post(
                path + "/visits",
                "{\"day\": \"2026-08-01\", \"category\": \"Farge\", \"price\": {\"amount\": 149000, \"currency\": \"NOK\"}}");
        assertThat(owner.get(path).json().path("spend").path("amount").asLong()).isEqualTo(149_000);
        assertThat(owner.delete(path + "/visits/" + visit.text("id")).status()).isEqualTo(204);
        assertThat(owner.get(path).json().path("visitCount").asInt()).isZero();
        assertThat(owner.get("/api/customers/tags")
                        .json()
                        .path("items")
                        .path(0)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(owner.post(path + "/visits", "").status()).isEqualTo(201);
        var at = salon.now().plus(Duration.ofDays(20));
        var appointment = owner.post(path + "/appointments", "{\"at\": \"" + at + "\"}");
        var appointmentPath = path + "/appointments/" + appointment.text("id");
        var moved = owner.send(
                "PATCH",
                appointmentPath,
                "{\"at\": \"" + at.plus(Duration.ofHours(1)) + "\"}",
                Map.of("If-Match", appointment.header("etag")));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(owner.get(path).text("nextAppointment")).isNotEqualTo("null");
        assertThat(owner.delete(appointmentPath).status()).isEqualTo(204);
        assertThat(owner.post(path + "/marketing", "{\"optOut\": \"MARKETING\"}")
                        .text("marketing"))
                .isEqualTo("OPTED_OUT");
        salon.advance(Duration.ofMinutes(1));
        assertThat(owner.post(
                                path + "/marketing",
                                "{\"basis\": \"CONSENT\", \"source\": \"samtale\", \"wording\": \"Ja takk\"}")
                        .text("marketing"))
                .isEqualTo("CONSENT");
        assertThat(owner.get(path + "/timeline").json().path("items").size()).isGreaterThanOrEqualTo(3);
        deleting(salon);
        merging(salon);
    }

    private static void merging(Salon salon) {
        var owner = salon.owner;
        var keep = salon.customer("Gro Moen", "41 50 00 21");
        var pair = "{\"keep\": \"%s\", \"remove\": \"%s\"}".formatted(keep, salon.customer("Gro Moen", "41 50 00 12"));
        var found = owner.get("/api/customers/duplicates?limit=5").json().path("items");
        assertThat(found.findValuesAsText("why")).containsExactly("SAME_NAME_NEAR_NUMBER");
        var apart = pair.replace("keep", "one").replace("remove", "other");
        assertThat(owner.post("/api/customers/duplicates/apart", apart).status())
                .isEqualTo(204);
        assertThat(owner.get("/api/customers/duplicates").json().path("items").size())
                .isZero();
        var preview = owner.post("/api/customers/merge/preview", pair);
        assertThat(preview.json().path("result").path("id").asText()).isEqualTo(keep);
        assertThat(owner.post("/api/customers/merge", pair).text("id")).isEqualTo(keep);
        assertThat(owner.post("/api/customers/merge", pair).problem()).isEqualTo("merged-already");
        var parted = owner.post("/api/customers/merge/undo", pair);
        assertThat(parted.json().path("remove").path("phone").asText()).isEqualTo("+4741500012");
    }

    private static void deleting(Salon salon) {
        var owner = salon.owner;
        var path = "/api/customers/" + salon.customer("Turid Vik", "41 50 00 09");
        assertThat(owner.delete(path).status()).isEqualTo(204);
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.get("/api/customers?deleted=true").json().path("items").size())
                .isEqualTo(1);
        assertThat(owner.post(path + "/restore", "").text("name")).isEqualTo("Turid Vik");
        assertThat(owner.delete(path + "?erase=true").status()).isEqualTo(204);
        assertThat(owner.post(path + "/restore", "").status()).isEqualTo(404);
        salon.advance(Duration.ofMinutes(2));
        assertThat(owner.delete(path).status()).isEqualTo(404);
    }

    private static void imports(Salon salon) throws IOException {
        var owner = salon.owner;
        byte[] file;
        try (var in = ContractIT.class.getResourceAsStream("/samples/rotete.csv")) {
            file = java.util.Objects.requireNonNull(in).readAllBytes();
        }
        var opened = owner.post(
                "/api/imports",
                "{\"fileName\": \"rotete.csv\", \"size\": " + file.length + ", \"kind\": \"CUSTOMERS\"}");
        assertThat(owner.upload(opened.json().path("upload"), file)).isEqualTo(200);
        var path = "/api/imports/" + opened.text("id");
        await(salon, path, "READY");
        owner.change(
                "PATCH", path, "{\"marketing\": {\"basis\": \"EXISTING_CUSTOMER\", \"wording\": \"Kunde fra før\"}}");
        var ready = await(salon, path, "READY");
        assertThat(ready.path("counts").path("rows").asInt()).isEqualTo(71);
        assertThat(ready.path("counts").path("refused").asInt()).isEqualTo(7);
        var refused = owner.get(path + "/rows?state=REFUSED");
        assertThat(refused.json().path("items").size()).isEqualTo(7);
        assertThat(owner.send("GET", path + "/rows?state=REFUSED", "", Map.of("Accept", "text/csv"))
                        .header("content-type"))
                .startsWith("text/csv");
        var job = owner.post(path + "/commit", "");
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        await(salon, path, "DONE");
        assertThat(owner.get("/api/jobs/" + job.text("id")).text("state")).isEqualTo("DONE");
        cancelled(salon, file);
        assertThat(owner.post(path + "/undo", "").status()).isEqualTo(202);
        await(salon, path, "UNDONE");
    }

    /** A job that is cancelled before its next page, or too late. */
    private static void cancelled(Salon salon, byte[] file) {
        var owner = salon.owner;
        var opened = owner.post(
                "/api/imports",
                "{\"fileName\": \"igjen.csv\", \"size\": " + file.length + ", \"kind\": \"CUSTOMERS\"}");
        owner.upload(opened.json().path("upload"), file);
        var path = "/api/imports/" + opened.text("id");
        var job = owner.get(path).json().path("job").path("id").asText();
        assertThat(owner.post("/api/jobs/" + job + "/cancel", "").status()).isIn(202, 409);
    }

    private static JsonNode await(Salon salon, String path, String state) {
        for (int tries = 0; tries < 60; tries++) {
            var found = salon.owner.get(path).json();
            if (state.equals(found.path("state").asText())) {
                return found;
            }
            salon.advance(Duration.ofSeconds(1));
        }
        throw new AssertionError("the import did not become " + state);
    }

    private static void segments(Salon salon) {
        var owner = salon.owner;
        var ready = owner.get("/api/segments/ready").json().path("items");
        assertThat(ready.size()).isPositive();
        for (var segment : ready) {
            var body = "{\"filter\": " + segment.path("filter") + "}";
            assertThat(owner.post("/api/segments/count", body).status()).isEqualTo(200);
        }
        var made = owner.post("/api/segments", "{\"name\": \"Alle\", \"filter\": {\"all\": []}}");
        var path = "/api/segments/" + made.text("id");
        assertThat(owner.change("PATCH", path, "{\"name\": \"Alle sammen\"}").text("name"))
                .isEqualTo("Alle sammen");
        var draft = owner.post(
                "/api/campaigns",
                "{\"name\": \"Alle\", \"text\": \"Hei\", \"segmentId\": \"" + made.text("id") + "\"}");
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(owner.delete(path).problem()).isEqualTo("segment-in-use");
        assertThat(owner.delete("/api/campaigns/" + draft.text("id")).status()).isEqualTo(204);
        assertThat(owner.get("/api/segments").json().path("items").size()).isEqualTo(1);
        assertThat(owner.delete(path).status()).isEqualTo(204);
    }

    private static void templates(Salon salon) {
        var owner = salon.owner;
        var ready = owner.get("/api/templates/ready").json().path("items").path(0);
        var made = owner.post(
                "/api/templates",
                "{\"name\": \"Klipp\", \"kind\": \"MARKETING\", \"text\": " + ready.path("text") + "}");
        var path = "/api/templates/" + made.text("id");
        assertThat(owner.change("PATCH", path, "{\"name\": \"Klipp igjen\"}").text("name"))
                .isEqualTo("Klipp igjen");
        assertThat(owner.get("/api/templates").json().path("items").size()).isEqualTo(1);
        assertThat(owner.post(
                                "/api/templates/preview",
                                "{\"kind\": \"MARKETING\", \"text\": \"Hei {navn}\", \"audience\": {\"filter\": {\"all\": []}}}")
                        .json()
                        .path("audience")
                        .path("customers")
                        .asInt())
                .isPositive();
        assertThat(owner.delete(path).status()).isEqualTo(204);
    }

    private static String campaigns(Salon salon) {
        var owner = salon.owner;
        salon.at(Weekdays.nextMorning(salon.now()).toString());
        salon.customer("Tone Lie", "41 50 00 02");
        for (var lost : List.of("41500003", "41500004")) {
            salon.customer("Ellen Dal", lost);
            salon.fault("+47" + lost, "LOSE_RESPONSE");
        }
        var draft = salon.campaign("Hei {fornavn|du}! {lenke}", "");
        var path = "/api/campaigns/" + draft;
        owner.change("PATCH", path, "{\"name\": \"Savnet\"}");
        assertThat(owner.post(path + "/preview", "").json().path("send").asInt())
                .isPositive();
        assertThat(owner.get(path + "/decisions?outcome=SEND")
                        .json()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(owner.post(
                                "/api/templates/preview",
                                "{\"text\": \"Hei {fornavn|du} – {lenke}\", \"kind\": \"MARKETING\"}")
                        .text("encoding"))
                .isEqualTo("UCS_2");
        var thrown = salon.campaign("Hei {fornavn|du}! {lenke}", "");
        assertThat(owner.delete("/api/campaigns/" + thrown).status()).isEqualTo(204);
        salon.start(draft);
        assertThat(owner.post(path + "/pause", "").text("state")).isEqualTo("PAUSED");
        assertThat(owner.post(path + "/resume", "").text("state")).isIn("RUNNING", "SCHEDULED");
        salon.advance(Duration.ofMinutes(10));
        assertThat(owner.get("/api/campaigns").json().path("items").size()).isPositive();
        var stopped = salon.campaign(
                "Hei igjen {fornavn|du}! {lenke}",
                ", \"sendAt\": \"" + salon.now().plus(Duration.ofDays(1)) + "\"");
        salon.start(stopped);
        assertThat(owner.post("/api/campaigns/" + stopped + "/cancel", "").text("state"))
                .isEqualTo("CANCELLED");
        assertThat(owner.get("/api/messages").json().path("items").size()).isPositive();
        var message = salon.messages(draft).getFirst().path("id").asText();
        assertThat(owner.get("/api/messages/" + message).text("id")).isEqualTo(message);
        settled(salon, draft);
        assertThat(owner.get("/api/overview").json().path("weeks").size()).isEqualTo(8);
        return draft;
    }

    /** The number is proven by the code that came there, and a test comes to it with a link that works and counts for nothing. */
    private static void ownPhone(Salon salon, String campaign) {
        var owner = salon.owner;
        var number = "+4741500099";
        var test = "/api/campaigns/" + campaign + "/test";
        assertThat(owner.post(test, "{}").problem()).isEqualTo("phone-not-confirmed");
        var asked = owner.post("/api/account/phone", "{\"phone\": \"41 50 00 99\"}");
        assertThat(asked.text("state")).isEqualTo("SENT");
        assertThat(salon.lastSms(number).path("senderName").asText()).isEqualTo("Rebookly");
        var code = salon.lastSms(number).path("text").asText().replaceFirst("(?s)^(\\d{6}) .*", "$1");
        assertThat(owner.post("/api/account/phone/confirmation", "{\"code\": \"" + code + "\"}")
                        .text("phoneConfirmed"))
                .isEqualTo("true");
        assertThat(owner.get("/api/account").text("phone")).isEqualTo(number);
        var report = "/api/campaigns/" + campaign + "/report";
        var clicks = owner.get(report).json().path("clicks");

        var sent = owner.post(test, "");

        assertThat(sent.text("state")).isEqualTo("SENT");
        assertThat(salon.lastSms(number).path("text").asText()).isEqualTo(sent.text("text"));
        salon.advance(Duration.ofMinutes(2));
        var link = URI.create(sent.text("text").replaceFirst("(?s).*(http\\S+)/s$", "$1"));
        var phone = SYSTEM.links(link.resolve("/")).with("User-Agent", BROWSER).without("Origin");
        assertThat(phone.get(link.getPath()).status()).isEqualTo(302);
        assertThat(phone.get(link.getPath() + "/s").status()).isEqualTo(200);
        assertThat(owner.get(report).json().path("clicks")).isEqualTo(clicks);
    }

    /** Two of which nobody knows whether they arrived: one is said to be sent, the other is sent again. */
    private static void settled(Salon salon, String campaign) {
        var unknown = salon.messages(campaign).stream()
                .filter(each -> each.path("state").asText().equals("UNKNOWN"))
                .map(each -> "/api/messages/" + each.path("id").asText())
                .toList();
        assertThat(unknown).hasSize(2);
        assertThat(salon.owner.post(unknown.getFirst() + "/mark-sent", "").text("state"))
                .isEqualTo("SENT");
        assertThat(salon.owner.post(unknown.getLast() + "/resend", "").text("state"))
                .isEqualTo("QUEUED");
    }

    private static void automations(Salon salon) {
        var owner = salon.owner;
        var made = owner.post(
                "/api/automations",
                "{\"name\": \"Klipp igjen\", \"kind\": \"REBOOK\", \"rule\": {\"afterWeeks\": 6, \"atTime\": \"10:00\"},"
                        + " \"text\": \"Hei {fornavn|du}! {lenke}\"}");
        var path = "/api/automations/" + made.text("id");
        assertThat(owner.change("PATCH", path, "{\"dailyMaximum\": 5}")
                        .json()
                        .path("dailyMaximum")
                        .asInt())
                .isEqualTo(5);
        assertThat(owner.post(path + "/activate", "").text("type")).isEqualTo("/problems/automation-not-previewed");
        assertThat(owner.post(path + "/preview", "").json().has("thisWeek")).isTrue();
        assertThat(owner.post(path + "/activate", "").text("state")).isEqualTo("ACTIVE");
        assertThat(owner.get(path).text("state")).isEqualTo("ACTIVE");
        assertThat(owner.get(path + "/decisions").json().path("items").size()).isPositive();
        assertThat(owner.get("/api/automations/calendar").json().path("days").size())
                .isEqualTo(28);
        assertThat(owner.get(path + "/report").json().path("sent").asInt()).isZero();
        assertThat(owner.get("/api/automations").json().path("items").size()).isEqualTo(1);
        var customer = owner.get("/api/customers")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(owner.get("/api/customers/" + customer + "/decisions")
                        .json()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(owner.post(path + "/pause", "").text("state")).isEqualTo("PAUSED");
        assertThat(owner.delete(path).status()).isEqualTo(204);
    }

    private static void links(Salon salon, String campaign, URI links) {
        var message = salon.messages(campaign).stream()
                .filter(each -> each.path("state").asText().equals("DELIVERED"))
                .findFirst()
                .orElseThrow();
        var code = message.path("id").asText().substring("msg_".length());
        var phone = SYSTEM.links(links).with("User-Agent", BROWSER).without("Origin");
        assertThat(phone.get("/" + code).status()).isEqualTo(302);
        assertThat(phone.send("HEAD", "/" + code, "", Map.of()).status()).isEqualTo(302);
        assertThat(phone.get("/" + code + "/s").status()).isEqualTo(200);
        assertThat(phone.send("HEAD", "/" + code + "/s", "", Map.of()).status()).isEqualTo(200);
        var choice = phone.send(
                "POST",
                "/" + code + "/s",
                "choice=MARKETING",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(choice.status()).isEqualTo(200);
        assertThat(phone.get("/aaaaaaaaaa").status()).isEqualTo(404);
        assertThat(salon.owner
                        .get("/api/customers/" + message.path("customerId").asText())
                        .text("marketing"))
                .isEqualTo("OPTED_OUT");
        var report = salon.owner.get("/api/campaigns/" + campaign + "/report").json();
        assertThat(report.path("clicks").path("person").asInt()).isEqualTo(1);
        assertThat(report.path("clicks").path("preview").asInt()).isEqualTo(1);
        assertThat(report.path("optOuts").asInt()).isEqualTo(1);

        phone.send(
                "POST",
                "/" + code + "/s",
                "choice=WRONG_NUMBER",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(salon.owner
                        .get("/api/customers/" + message.path("customerId").asText())
                        .text("wrongNumber"))
                .isEqualTo("true");
    }

    private static void signInAgain(Salon salon) {
        salon.advance(Duration.ofMinutes(1));
        var again = SYSTEM.client();
        var password = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(salon.email, Salon.PASSWORD);
        assertThat(again.post("/api/signin", password).text("next")).isEqualTo("TOTP");
        assertThat(again.get("/api/account").problem()).isEqualTo("second-factor-needed");
        assertThat(again.post("/api/signin/totp", "{\"code\": \"" + salon.code() + "\"}")
                        .status())
                .isEqualTo(200);
        salon.advance(Duration.ofMinutes(1));
        assertThat(again.post("/api/signin/step-up", "{\"code\": \"" + salon.code() + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(again.post("/api/signout", "").status()).isEqualTo(204);
        assertThat(again.get("/api/account").status()).isEqualTo(401);
        var third = SYSTEM.client();
        third.post("/api/signin", password);
        assertThat(third.post("/api/signin/recovery-code", "{\"code\": \"" + salon.recoveryCode() + "\"}")
                        .status())
                .isEqualTo(200);
    }
}
