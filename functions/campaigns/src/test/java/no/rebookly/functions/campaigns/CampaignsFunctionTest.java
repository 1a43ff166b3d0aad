package no.rebookly.functions.campaigns;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.CampaignState;
import no.rebookly.studio.Studio;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignsFunctionTest {
    private static final String EVERYBODY = "{\"all\":[]}";
    private static final String AWAY = "{\"field\":\"lastVisit\",\"op\":\"olderThanDays\",\"value\":30}";

    private final Salon salon = new Salon();

    @Test
    void draftsACampaignAndShowsItAgain() {
        var made = salon.calls().post("/api/campaigns", """
                        {"name":"Høst","filter":%s,"text":"Hei {fornavn}! {lenke}","sendAt":"2026-12-01T09:00:00Z",
                         "linkUrl":"https://salong.example/host"}
                        """.formatted(AWAY));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers()).containsEntry("etag", "\"v1\"");
        assertThat(made.json().path("state").textValue()).isEqualTo("DRAFT");
        assertThat(made.json().path("filter").toString()).isEqualTo(AWAY);
        var shown = salon.calls().get("/api/campaigns/" + id(made));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("etag", "\"v1\"");
        assertThat(shown.json()).isEqualTo(made.json());
        assertThat(shown.json().path("linkUrl").textValue()).isEqualTo("https://salong.example/host");
        assertThat(shown.json().path("sendAt").textValue()).isEqualTo("2026-12-01T09:00:00Z");
    }

    @Test
    void theSameKeyDraftsOnce() {
        var calls = salon.calls();
        var body = Salon.draft("Høst", EVERYBODY, "Hei");

        assertThat(calls.post("/api/campaigns", body).json())
                .isEqualTo(calls.post("/api/campaigns", body).json());
        assertThat(salon.calls().get("/api/campaigns").json().path("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"\",\"filter\":{\"all\":[]},\"text\":\"Hei\"};/name",
                "{\"name\":\"A\",\"text\":\"Hei\"};/filter",
                "{\"name\":\"A\",\"filter\":{\"all\":[{\"field\":\"x\",\"op\":\"eq\",\"value\":1}]},\"text\":\"Hei\"};/filter/all/0/field",
                "{\"name\":\"A\",\"filter\":{\"field\":\"tag\",\"op\":\"lt\",\"value\":\"a\"},\"text\":\"Hei\"};/filter/op",
                "{\"name\":\"A\",\"filter\":{\"field\":\"tag\",\"op\":\"eq\",\"value\":null},\"text\":\"Hei\"};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"field\":\"visitCount\",\"op\":\"ge\",\"value\":1.5},\"text\":\"Hei\"};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei {etternavn}\"};/text",
                "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"linkUrl\":\"https://evil.example/\"};/linkUrl",
                "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"linkUrl\":\"http://salong.example/\"};/linkUrl",
                "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"linkUrl\":\"https://a@salong.example/\"};/linkUrl",
                "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"linkUrl\":\"not an address\"};/linkUrl",
                "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"sendAt\":\"tomorrow\"};/sendAt",
                "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"kind\":\"SERVICE\"};''",
            })
    void refusesADraftAndPointsAtWhy(String body, String pointer) {
        var refused = salon.calls().post("/api/campaigns", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("type").textValue()).isEqualTo("/problems/invalid-fields");
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").get(0).path("pointer").textValue())
                .isEqualTo(pointer);
    }

    @Test
    void listsCampaignsPageByPage() {
        for (var name : new String[] {"A", "B", "C"}) {
            salon.make(name, EVERYBODY, "Hei");
        }
        var first = salon.calls().get("/api/campaigns?limit=2").json();
        var second = salon.calls()
                .get("/api/campaigns?limit=2&cursor=" + first.path("next").textValue())
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void changesADraftByAMergePatch() {
        var id = salon.make("Høst", AWAY, "Hei");
        var changed = salon.patch(
                "/api/campaigns/" + id, "\"v1\"", "{\"text\":\"Hallo\",\"sendAt\":\"2026-12-01T09:00:00Z\"}");
        var emptied = salon.patch("/api/campaigns/" + id, "\"v2\"", "{\"sendAt\":null,\"filter\":" + EVERYBODY + "}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("etag", "\"v2\"");
        assertThat(changed.json().path("name").textValue()).isEqualTo("Høst");
        assertThat(changed.json().path("text").textValue()).isEqualTo("Hallo");
        assertThat(emptied.json().path("sendAt").isNull()).isTrue();
        assertThat(emptied.json().path("filter").toString()).isEqualTo(EVERYBODY);
    }

    @Test
    void refusesAPatchWithoutVersionOfAnOldVersionOrThatEmptiesWhatIsNeeded() {
        var path = "/api/campaigns/" + salon.make("Høst", AWAY, "Hei");

        assertThat(salon.calls().send("PATCH", path, "{\"name\":\"A\"}").status())
                .isEqualTo(428);
        assertThat(salon.patch(path, "\"v9\"", "{\"name\":\"A\"}").status()).isEqualTo(412);
        assertThat(salon.patch(path, "\"v1\"", "{\"name\":null}").status()).isEqualTo(422);
        assertThat(salon.patch(path, "\"v1\"", "{\"filter\":null}").status()).isEqualTo(422);
        assertThat(salon.patch(path, "\"v1\"", "{\"text\":\" \"}").status()).isEqualTo(422);
    }

    @Test
    void onlyTheNameOfAStartedCampaignCanChange() {
        salon.approveSender();
        var path = "/api/campaigns/" + salon.make("Høst", AWAY, "Hei");
        salon.calls().post(path + "/start", "{}");

        assertThat(salon.patch(path, "\"v2\"", "{\"name\":\"Ny\"}").status()).isEqualTo(200);
        var refused = salon.patch(path, "\"v3\"", "{\"text\":\"Ny\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").textValue()).isEqualTo("/problems/campaign-state");
    }

    @Test
    void throwsADraftAwayButNothingThatStarted() {
        salon.approveSender();
        var draft = "/api/campaigns/" + salon.make("A", EVERYBODY, "Hei");
        var started = "/api/campaigns/" + salon.make("B", EVERYBODY, "Hei");
        salon.calls().post(started + "/start", "{}");

        assertThat(salon.calls().send("DELETE", draft, "").status()).isEqualTo(204);
        assertThat(salon.calls().get(draft).status()).isEqualTo(404);
        assertThat(salon.calls().send("DELETE", draft, "").status()).isEqualTo(404);
        assertThat(salon.calls().send("DELETE", started, "").status()).isEqualTo(409);
    }

    @Test
    void startsAtOnceAndIsDueForThePlanner() {
        salon.approveSender();
        var id = salon.make("A", EVERYBODY, "Hei {lenke}");
        var started = salon.calls().post("/api/campaigns/" + id + "/start", "{}");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.headers()).containsEntry("etag", "\"v2\"");
        assertThat(started.json().path("state").textValue()).isEqualTo("RUNNING");
        var stored = salon.campaigns.find(STUDIO, new CampaignId(id)).orElseThrow();
        assertThat(stored.dueAt()).contains(salon.now());
        assertThat(stored.startedAt()).contains(salon.now());
    }

    @Test
    void waitsForItsMoment() {
        salon.approveSender();
        var made = salon.calls()
                .post(
                        "/api/campaigns",
                        "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"sendAt\":\"2026-12-01T09:00:00Z\"}");
        var started = salon.calls().post("/api/campaigns/" + id(made) + "/start", "");

        assertThat(started.json().path("state").textValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void startsOnceWithAnApprovedSenderAndATarget() {
        var path = "/api/campaigns/" + salon.make("A", EVERYBODY, "Hei {lenke}");
        var withoutSender = salon.calls().post(path + "/start", "{}");
        assertThat(withoutSender.status()).isEqualTo(409);
        assertThat(withoutSender.json().path("type").textValue()).isEqualTo("/problems/sender-not-approved");

        salon.approveSender();
        var studio = salon.studios.find(STUDIO).orElseThrow();
        salon.studios.change(withoutBookingPage(studio));
        var withoutTarget = salon.calls().post(path + "/start", "{}");
        assertThat(withoutTarget.status()).isEqualTo(422);
        assertThat(withoutTarget.json().path("errors").get(0).path("pointer").textValue())
                .isEqualTo("/text");

        salon.studios.change(studio.withVersion(2));
        assertThat(salon.calls().post(path + "/start", "{}").status()).isEqualTo(202);
        assertThat(salon.calls().post(path + "/start", "{}").status()).isEqualTo(409);
    }

    @Test
    void pausesGoesOnAndIsCancelled() {
        salon.approveSender();
        var path = "/api/campaigns/" + salon.make("A", EVERYBODY, "Hei");
        assertThat(salon.calls().post(path + "/pause", "{}").status()).isEqualTo(409);
        assertThat(salon.calls().post(path + "/resume", "{}").status()).isEqualTo(409);
        assertThat(salon.calls().post(path + "/cancel", "{}").status()).isEqualTo(409);

        salon.calls().post(path + "/start", "{}");
        assertThat(state(salon.calls().post(path + "/pause", "{}"))).isEqualTo("PAUSED");
        assertThat(state(salon.calls().post(path + "/resume", "{}"))).isEqualTo("RUNNING");
        assertThat(state(salon.calls().post(path + "/cancel", "{}"))).isEqualTo("CANCELLED");
        assertThat(salon.calls().post(path + "/resume", "{}").status()).isEqualTo(409);
        assertThat(salon.campaigns
                        .find(STUDIO, new CampaignId(path.substring(path.lastIndexOf('/') + 1)))
                        .orElseThrow()
                        .state())
                .isEqualTo(CampaignState.CANCELLED);
    }

    @Test
    void aCampaignOfAnotherStudioIsNotThere() {
        var path = "/api/campaigns/" + salon.make("A", EVERYBODY, "Hei");
        salon.signIn(Salon.OTHER_STUDIO);

        for (var each : new String[] {"", "/decisions", "/report", "/messages"}) {
            assertThat(salon.calls().get(path + each).status()).as(each).isEqualTo(404);
        }
        for (var each : new String[] {"/preview", "/start", "/pause", "/resume", "/cancel"}) {
            assertThat(salon.calls().post(path + each, "{}").status()).as(each).isEqualTo(404);
        }
        assertThat(salon.patch(path, "\"v1\"", "{\"name\":\"A\"}").status()).isEqualTo(404);
        assertThat(salon.calls().send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(salon.calls().get("/api/campaigns/cmp_1").status()).isEqualTo(404);
    }

    @Test
    void asksForASessionEverywhere() {
        salon.calls().cookie("session=" + "A".repeat(43));

        assertThat(salon.calls().get("/api/campaigns").status()).isEqualTo(401);
        assertThat(salon.calls()
                        .post("/api/campaigns", Salon.draft("A", EVERYBODY, "Hei"))
                        .status())
                .isEqualTo(401);
        assertThat(salon.calls().get("/api/messages").status()).isEqualTo(401);
        assertThat(salon.calls().post("/api/templates/preview", "{}").status()).isEqualTo(401);
    }

    private static String id(Calls.Answer answer) {
        return answer.json().path("id").textValue();
    }

    private static String state(Calls.Answer answer) {
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().path("state").textValue();
    }

    private static Studio withoutBookingPage(Studio studio) {
        return new Studio(
                studio.id(),
                studio.name(),
                Optional.empty(),
                studio.quietHours(),
                studio.closedDays(),
                studio.holdoutPercent(),
                studio.dailySpendLimit(),
                studio.contactPhone(),
                studio.createdAt(),
                studio.version());
    }
}
