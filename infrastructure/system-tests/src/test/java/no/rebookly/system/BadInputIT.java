package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nasty input gets a clear answer, and nothing is lost, changed or echoed. */
class BadInputIT {
    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static Salon salon;

    @BeforeAll
    static void open() {
        salon = Salon.open(SYSTEM.client());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/nothing                          |     | 404 | not-found",
                "GET    | /api/customers/cus_00000000000000000000 |   | 404 | not-found",
                "GET    | /api/customers/../../etc/passwd       |     | 404 | not-found",
                "GET    | /api/customers?limit=0                |     | 400 | bad-query",
                "GET    | /api/customers?limit=201              |     | 400 | bad-query",
                "GET    | /api/customers?cursor=abc             |     | 400 | bad-cursor",
                "PUT    | /api/customers                        | {}  | 405 | method-not-allowed",
                "POST   | /api/customers                        | {   | 400 | malformed-body",
                "POST   | /api/customers                        | []  | 400 | malformed-body",
                "POST   | /api/customers                        | {}  | 422 | invalid-fields",
                "GET    | /api/segments/seg_00000000000000000000 |  | 404 | not-found",
                "POST   | /api/segments                         | {}  | 422 | invalid-fields",
                "POST   | /api/segments/count | {\"filter\":{\"field\":\"spend\",\"op\":\"ge\",\"value\":1e308}} | 422 | invalid-fields",
                "POST   | /api/segments/count | {\"filter\":{\"field\":\"lastVisit\",\"op\":\"withinDays\",\"value\":-1}} | 422 | invalid-fields",
                "GET    | /api/templates/tpl_00000000000000000000 | | 404 | not-found",
                "POST   | /api/templates | {\"name\":\"A\",\"kind\":\"SERVICE\",\"text\":\"{lenke}\"} | 422 | invalid-fields",
                "PATCH  | /api/studio                           | {}  | 428 | if-match-missing",
            })
    void aRequestThatCannotBeMeantIsToldSo(String method, String path, String body, int status, String problem) {
        var answer = salon.owner.send(
                method, path, body == null ? "" : body, Map.of("Idempotency-Key", "k" + System.nanoTime()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "820 12 345",
                "22 33 44 55",
                "1234",
                "+46 70 123 45 67",
                "02800",
                "٩٣٨٣٦٩٠٠",
                "938 36 900 linje 3",
                "<script>",
                "93836900; DROP"
            })
    void aNumberThatIsNoNorwegianMobileIsRefusedInWordsAndNotEchoed(String phone) {
        var answer = salon.owner.post("/api/customers", "{\"name\": \"Kari\", \"phone\": \"" + phone + "\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/phone");
        assertThat(answer.body()).doesNotContain(phone);
    }

    /** As JSON writes them: a bell, an escape, a text turned around, half an emoji, and more than fits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Hei\\u0007 du",
                "Hei\\u0000 du",
                "Hei\\u001b[31m du",
                "Hei\\tdu",
                "Hei\\u202e du",
                "Hei \\ud83d",
                "\\udc87 hei",
                "1600",
                "1601",
                "16000"
            })
    void aTextThatCannotBeAnSmsIsRefusedAndPointedAt(String text) {
        var written = text.startsWith("16") ? "a".repeat(Integer.parseInt(text)) : text;
        for (var asked : List.of(
                salon.owner.post(
                        "/api/campaigns",
                        "{\"name\": \"A\", \"filter\": {\"all\": []}, \"text\": \"" + written + "\"}"),
                salon.owner.post(
                        "/api/templates/preview", "{\"kind\": \"MARKETING\", \"text\": \"" + written + "\"}"))) {
            assertThat(asked.status()).as(asked.body()).isEqualTo(422);
            assertThat(asked.problem()).isEqualTo("invalid-fields");
            assertThat(asked.json().path("errors")).hasSize(1);
            assertThat(asked.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/text");
            assertThat(asked.body()).doesNotContain("aaaa");
        }
    }

    @Test
    void aTextAsLongAsTheProviderTakesIsShownAndCounted() {
        var shown = salon.owner.post(
                "/api/templates/preview", "{\"kind\": \"SERVICE\", \"text\": \"" + "a".repeat(1_600) + "\"}");
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().path("length").asInt()).isEqualTo(1_600);
        assertThat(shown.json().path("parts").asInt()).isEqualTo(11);
    }

    @Test
    void anotherStudiosCustomerDoesNotExist() {
        var other = Salon.open(SYSTEM.client());
        var id = other.customer("Kari Nordmann", "938 36 900");
        assertThat(salon.owner.get("/api/customers/" + id).status()).isEqualTo(404);
        assertThat(salon.owner
                        .post("/api/customers/" + id + "/visits", "{\"day\": \"2026-01-02\"}")
                        .status())
                .isEqualTo(404);
        assertThat(salon.owner.get("/api/customers/" + id + "/timeline").status())
                .isEqualTo(404);
    }

    @Test
    void aCursorOfAnotherStudioIsRefused() {
        var other = Salon.open(SYSTEM.client());
        other.customer("Kari Nordmann", "938 36 900");
        other.customer("Ola Nordmann", "938 36 901");
        var cursor = other.owner.get("/api/customers?limit=1").text("next");
        assertThat(other.owner.get("/api/customers?limit=1&cursor=" + cursor).status())
                .isEqualTo(200);
        assertThat(salon.owner.get("/api/customers?limit=1&cursor=" + cursor).problem())
                .isEqualTo("bad-cursor");
    }

    @Test
    void aStaleEditChangesNothing() {
        var id = salon.customer("Kari Nordmann", "938 36 910");
        var tag = salon.owner.get("/api/customers/" + id).header("etag");
        assertThat(edit(id, tag, "Kari Hansen").status()).isEqualTo(200);
        assertThat(edit(id, tag, "Kari Olsen").problem()).isEqualTo("stale-version");
        assertThat(salon.owner.get("/api/customers/" + id).text("name")).isEqualTo("Kari Hansen");
    }

    private static Client.Answer edit(String id, String tag, String name) {
        return salon.owner.send(
                "PATCH", "/api/customers/" + id, "{\"name\": \"" + name + "\"}", Map.of("If-Match", tag));
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndAReusedOneIsRefused() {
        var key = Map.of("Idempotency-Key", "same-key-0001");
        var first = salon.owner.send("POST", "/api/customers", "{\"name\": \"Kari\", \"phone\": \"93836920\"}", key);
        var again = salon.owner.send("POST", "/api/customers", "{\"name\": \"Kari\", \"phone\": \"93836920\"}", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(salon.owner
                        .send("POST", "/api/customers", "{\"name\": \"Ola\", \"phone\": \"93836920\"}", key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aHalfSessionOpensNothing() {
        var half = Salon.halfWay(SYSTEM.client());
        assertThat(half.owner.get("/api/customers").problem()).isEqualTo("enrol-first");
        assertThat(half.owner.get("/api/studio").status()).isEqualTo(403);
    }

    @Test
    void aCampaignCannotStartWithoutATarget() {
        var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", "");
        salon.owner.change("PATCH", "/api/studio", "{\"bookingUrl\": null}");
        try {
            assertThat(salon.owner
                            .post("/api/campaigns/" + campaign + "/start", "")
                            .status())
                    .isEqualTo(422);
        } finally {
            salon.owner.change("PATCH", "/api/studio", "{\"bookingUrl\": \"https://salong.example/bestill\"}");
        }
    }
}
