package no.rebookly.functions.campaigns;

import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.rebookly.lambda.Json;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    private final Salon salon = new Salon();

    @Test
    void savesATextUnderANameAndShowsItAgain() {
        var made = make("Savn", "MARKETING", "Hei {fornavn|du}! {lenke}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers()).containsEntry("etag", "\"v1\"");
        assertThat(made.json().path("text").textValue()).isEqualTo("Hei {fornavn|du}! {lenke}");
        assertThat(salon.calls().get(path(made)).json()).isEqualTo(made.json());
        assertThat(salon.calls().get("/api/templates").json().path("items").get(0))
                .isEqualTo(made.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"kind\":\"MARKETING\",\"text\":\"Hei\"};/name",
                "{\"name\":\"A\",\"text\":\"Hei\"};/kind",
                "{\"name\":\"A\",\"kind\":\"NEWS\",\"text\":\"Hei\"};/kind",
                "{\"name\":\"A\",\"kind\":\"MARKETING\"};/text",
                "{\"name\":\"A\",\"kind\":\"MARKETING\",\"text\":\"Hei {etternavn}\"};/text",
                "{\"name\":\"A\",\"kind\":\"MARKETING\",\"text\":\"Hei {fornavn\"};/text",
                "{\"name\":\"A\",\"kind\":\"SERVICE\",\"text\":\"Hei {lenke}\"};/text",
                "{\"name\":\"A\",\"kind\":\"SERVICE\",\"text\":\"Hei, se salong.no\"};/text",
            })
    void refusesAndPointsAtWhy(String body, String pointer) {
        var refused = salon.calls().post("/api/templates", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").get(0).path("pointer").textValue())
                .isEqualTo(pointer);
    }

    @Test
    void namesTheFieldsThatThereAre() {
        var detail = make("A", "MARKETING", "Hei {etternavn}")
                .json()
                .path("errors")
                .get(0)
                .path("detail")
                .textValue();

        assertThat(detail).contains("{fornavn}", "{navn}", "{studio}", "{sistebesøk}", "{lenke}", "{stopp}");
    }

    @Test
    void changesAndRemoves() {
        var made = make("A", "MARKETING", "Hei {lenke}");
        var path = path(made);

        assertThat(salon.patch(path, "\"v1\"", "{\"kind\":\"SERVICE\"}").status())
                .isEqualTo(422);
        var changed = salon.patch(path, "\"v1\"", "{\"kind\":\"SERVICE\",\"text\":\"Vi ses\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").textValue()).isEqualTo("A");
        assertThat(salon.patch(path, "\"v1\"", "{\"name\":\"B\"}").status()).isEqualTo(412);
        assertThat(salon.patch(path, "\"v2\"", "{\"text\":null}").status()).isEqualTo(422);
        assertThat(salon.calls().send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(salon.calls().get(path).status()).isEqualTo(404);
    }

    @Test
    void anotherStudiosTemplateDoesNotExist() {
        var path = path(make("A", "MARKETING", "Hei"));
        salon.signIn(Salon.OTHER_STUDIO);

        assertThat(salon.calls().get(path).status()).isEqualTo(404);
        assertThat(salon.calls().send("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void everyReadyTextCanBeSavedAsItIs() {
        var ready = salon.calls()
                .header("accept-language", "nb")
                .get("/api/templates/ready")
                .json()
                .path("items");

        assertThat(ready).hasSizeGreaterThanOrEqualTo(20);
        for (var text : ready) {
            var made = make("A", text.path("kind").asText(), text.path("text").asText());
            assertThat(made.status()).as(made.body()).isEqualTo(201);
        }
        assertThat(ready.get(0).path("language").textValue()).isEqualTo("nb");
    }

    @Test
    void showsATextForMadeUpCustomersOfWhomOneCostsMore() {
        var shown = preview("{\"kind\":\"MARKETING\",\"text\":\"Hei {fornavn|du}, klar for en ny time? {lenke}\"}");

        assertThat(shown.path("text").asText()).startsWith("Hei Kari,");
        assertThat(shown.path("examples")).hasSize(3);
        assertThat(shown.path("examples").get(1).path("parts").intValue()).isEqualTo(1);
        assertThat(shown.path("examples").get(2).path("parts").intValue()).isEqualTo(2);
        assertThat(shown.path("examples").get(2).path("costly").get(0).asText()).isEqualTo("ł");
        assertThat(shown.path("audience").isNull()).isTrue();
        assertThat(shown.path("warnings")).isEmpty();
    }

    @Test
    void saysWhatTheWholeAudienceCostsAndForWhomItIsLonger() {
        salon.has(aCustomer(1).named("Kari Nordmann").build());
        salon.has(aCustomer(2).named("Ola Nordmann").build());
        salon.has(aCustomer(3).named("Małgorzata Kowalska").build());

        var shown = preview("""
                {"kind":"MARKETING","text":"Hei {fornavn|du}, klar for en ny time? {lenke}",
                 "audience":{"filter":{"all":[]}}}
                """);

        var audience = shown.path("audience");
        assertThat(audience.path("customers").intValue()).isEqualTo(3);
        assertThat(audience.path("longer").intValue()).isEqualTo(1);
        assertThat(audience.path("price").path("amount").intValue()).isEqualTo(4 * 60);
        assertThat(audience.path("parts").toString())
                .isEqualTo("[{\"parts\":1,\"customers\":2},{\"parts\":2,\"customers\":1}]");
        var warning = shown.path("warnings").get(0);
        assertThat(warning.path("kind").textValue()).isEqualTo("LONGER_FOR_SOME");
        assertThat(warning.path("sentence").textValue()).startsWith("1 of 3 ");
        assertThat(warning.path("characters").get(0).textValue()).isEqualTo("ł");
    }

    @Test
    void warnsOfCharactersInTheTextItself() {
        var shown = preview("{\"kind\":\"MARKETING\",\"text\":\"Hei – klar? {lenke}\"}");

        assertThat(shown.path("warnings").get(0).path("kind").textValue()).isEqualTo("COSTLY_CHARACTERS");
        assertThat(shown.path("warnings").get(0).path("characters").get(0).textValue())
                .isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 152, €, 151, 305, 2",
        "a, 152, €, 152, 306, 3",
        "đ, 66, \uD83D\uDC87, 65, 133, 2",
        "đ, 66, \uD83D\uDC87, 66, 134, 3",
    })
    void countsAPairOnTheBorderOfAPartAsItIsSent(
            String letter, int before, String pair, int after, int length, int parts) {
        var shown = preview(Json.object()
                .put("kind", "SERVICE")
                .put("text", letter.repeat(before) + pair + letter.repeat(after))
                .toString());

        assertThat(shown.path("length").intValue()).isEqualTo(length);
        assertThat(shown.path("parts").intValue()).isEqualTo(parts);
    }

    @Test
    void refusesAnAudienceThatMeansNothing() {
        var refused = salon.calls()
                .post("/api/templates/preview", "{\"kind\":\"MARKETING\",\"text\":\"Hei\",\"audience\":{}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("pointer").textValue())
                .isEqualTo("/audience/filter");
    }

    private JsonNode preview(String body) {
        var shown = salon.calls().post("/api/templates/preview", body);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        return shown.json();
    }

    private Calls.Answer make(String name, String kind, String text) {
        var body = Json.object().put("name", name).put("kind", kind).put("text", text);
        return salon.calls().post("/api/templates", body.toString());
    }

    private static String path(Calls.Answer made) {
        return "/api/templates/" + made.json().path("id").textValue();
    }
}
