package no.rebookly.functions.campaigns;

import static no.rebookly.customer.MarketingBasis.CONSENT;
import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import no.rebookly.number.OptOut;
import no.rebookly.segment.SegmentId;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    private static final String VIP = "{\"field\":\"tag\",\"op\":\"eq\",\"value\":\"VIP\"}";
    private static final String NEW = "{\"field\":\"tag\",\"op\":\"eq\",\"value\":\"Ny\"}";

    private final Salon salon = new Salon();

    @Test
    void savesAFilterUnderANameAndShowsItAgain() {
        var made = salon.calls().post("/api/segments", segment("Gode kunder", VIP));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers()).containsEntry("etag", "\"v1\"");
        assertThat(made.json().path("filter").toString()).isEqualTo(VIP);
        var shown = salon.calls().get(path(made));
        assertThat(shown.json()).isEqualTo(made.json());
        assertThat(salon.calls().get("/api/segments").json().path("items").get(0))
                .isEqualTo(made.json());
    }

    @Test
    void theSameKeySavesOnce() {
        var calls = salon.calls();

        assertThat(calls.post("/api/segments", segment("A", VIP)).json())
                .isEqualTo(calls.post("/api/segments", segment("A", VIP)).json());
        assertThat(salon.calls().get("/api/segments").json().path("items")).hasSize(1);
    }

    @Test
    void changesNameAndFilterByAMergePatch() {
        var path = path(salon.calls().post("/api/segments", segment("A", VIP)));

        var named = salon.patch(path, "\"v1\"", "{\"name\":\"B\"}");
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.headers()).containsEntry("etag", "\"v2\"");
        assertThat(named.json().path("filter").toString()).isEqualTo(VIP);
        var changed = salon.patch(path, "\"v2\"", "{\"filter\":" + NEW + "}");
        assertThat(changed.json().path("name").textValue()).isEqualTo("B");
        assertThat(changed.json().path("filter").toString()).isEqualTo(NEW);
        assertThat(salon.patch(path, "\"v1\"", "{\"name\":\"C\"}").status()).isEqualTo(412);
        assertThat(salon.calls().send("PATCH", path, "{\"name\":\"C\"}").status())
                .isEqualTo(428);
        assertThat(salon.patch(path, "\"v3\"", "{\"filter\":null}").status()).isEqualTo(422);
        assertThat(salon.patch(path, "\"v3\"", "{\"name\":null}").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"filter\":{\"all\":[]}};/name",
                "{\"name\":\"A\"};/filter",
                "{\"name\":\"A\",\"filter\":null};/filter",
                "{\"name\":\"A\",\"filter\":[]};/filter",
                "{\"name\":\"A\",\"filter\":{\"field\":\"lastVisit\",\"op\":\"olderThanDays\",\"value\":-1}};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"field\":\"lastVisit\",\"op\":\"eq\",\"value\":\"2026-02-30\"}};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"field\":\"spend\",\"op\":\"ge\",\"value\":1e308}};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"field\":\"spend\",\"op\":\"ge\",\"value\":99999999999999999999}};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"field\":\"createdAt\",\"op\":\"lt\",\"value\":\"+1000000000-12-31T23:59:59Z\"}};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"field\":\"rebookedAfterSms\",\"op\":\"eq\",\"value\":\"true\"}};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"field\":\"overdueDays\",\"op\":\"gt\",\"value\":99999}};/filter/value",
                "{\"name\":\"A\",\"filter\":{\"any\":[{\"all\":[]},{\"not\":7}]}};/filter/any/1/not",
            })
    void refusesAndPointsAtWhy(String body, String pointer) {
        var refused = salon.calls().post("/api/segments", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").get(0).path("pointer").textValue())
                .isEqualTo(pointer);
    }

    @Test
    void countsActiveCustomersAndShowsFive() {
        for (var i = 1; i <= 7; i++) {
            salon.has(aCustomer(i).named("Kunde " + i).tagged("VIP").build());
        }
        salon.has(aCustomer(8).build());

        var counted = salon.calls().post("/api/segments/count", "{\"filter\":" + VIP + "}");

        assertThat(counted.status()).isEqualTo(200);
        assertThat(counted.json().path("count").intValue()).isEqualTo(7);
        assertThat(counted.json().path("examples")).hasSize(5);
        assertThat(counted.json().path("examples").get(0).path("name").textValue())
                .isEqualTo("Kunde 1");
        assertThat(salon.calls().post("/api/segments/count", "{}").status()).isEqualTo(422);
    }

    @Test
    void readsNumbersWhereTheFilterAsksForThem() {
        var one = aCustomer(1).withBasis(CONSENT).build();
        salon.has(one);
        salon.has(aCustomer(2).withBasis(CONSENT).build());
        var key = salon.numberKeys.of(STUDIO, one.phone());
        salon.numbers.save(STUDIO, salon.numbers.find(STUDIO, key).optedOut(OptOut.ALL, salon.now()));

        var counted = salon.calls().post("/api/segments/count", """
                        {"filter":{"field":"marketing","op":"eq","value":"OPTED_OUT"}}
                        """);

        assertThat(counted.json().path("count").intValue()).isEqualTo(1);
    }

    @Test
    void everyReadySegmentCanBeSavedAsItIs() {
        var ready = salon.calls().get("/api/segments/ready").json().path("items");

        assertThat(ready).hasSizeGreaterThanOrEqualTo(6);
        for (var segment : ready) {
            var body = segment("A", segment.path("filter").toString());
            assertThat(salon.calls().post("/api/segments", body).status()).isEqualTo(201);
        }
    }

    @Test
    void aDraftForASegmentIsForWhoeverItMeansWhenItStarts() {
        salon.approveSender();
        salon.has(aCustomer(1).withBasis(CONSENT).tagged("VIP").build());
        salon.has(aCustomer(2).withBasis(CONSENT).tagged("Ny").build());
        salon.has(aCustomer(3).withBasis(CONSENT).tagged("Ny").build());
        var segment = salon.calls().post("/api/segments", segment("A", VIP));
        var draft = salon.calls().post("/api/campaigns", """
                        {"name":"Høst","segmentId":"%s","text":"Hei"}
                        """.formatted(id(segment)));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.json().path("segmentId").textValue()).isEqualTo(id(segment));
        assertThat(draft.json().path("filter").isNull()).isTrue();
        var path = "/api/campaigns/" + id(draft);
        assertThat(salon.calls().post(path + "/preview", "").json().path("send").intValue())
                .isEqualTo(1);

        salon.patch(path(segment), "\"v1\"", "{\"filter\":" + NEW + "}");
        assertThat(salon.calls().post(path + "/preview", "").json().path("send").intValue())
                .isEqualTo(2);
        var started = salon.calls().post(path + "/start", "{}");
        assertThat(started.json().path("filter").toString()).isEqualTo(NEW);

        salon.patch(path(segment), "\"v2\"", "{\"filter\":" + VIP + "}");
        assertThat(salon.calls().get(path).json().path("filter").toString()).isEqualTo(NEW);
        assertThat(salon.calls().send("DELETE", path(segment), "").status()).isEqualTo(204);
        assertThat(salon.calls().get(path).json().path("filter").toString()).isEqualTo(NEW);
    }

    @Test
    void aSegmentThatADraftNeedsStays() {
        var segment = salon.calls().post("/api/segments", segment("A", VIP));
        var draft = salon.calls().post("/api/campaigns", """
                        {"name":"Høst","segmentId":"%s","text":"Hei"}
                        """.formatted(id(segment)));

        var refused = salon.calls().send("DELETE", path(segment), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").textValue()).isEqualTo("/problems/segment-in-use");
        assertThat(refused.json().path("errors").get(0).path("detail").textValue())
                .contains("Høst");

        salon.patch("/api/campaigns/" + id(draft), "\"v1\"", "{\"filter\":" + NEW + "}");
        assertThat(salon.calls()
                        .get("/api/campaigns/" + id(draft))
                        .json()
                        .path("segmentId")
                        .isNull())
                .isTrue();
        assertThat(salon.calls().send("DELETE", path(segment), "").status()).isEqualTo(204);
        assertThat(salon.calls().get(path(segment)).status()).isEqualTo(404);
        assertThat(salon.calls().send("DELETE", path(segment), "").status()).isEqualTo(404);
    }

    @Test
    void aSegmentThatARuleIsForStays() {
        var segment = salon.calls().post("/api/segments", segment("A", VIP));
        salon.automations.add(
                AnAutomation.rebooking(1, 6).onlyTo(new SegmentId(id(segment))).active());

        var refused = salon.calls().send("DELETE", path(segment), "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("errors").get(0).path("detail").textValue())
                .contains("Regel 1");
        assertThat(salon.calls().get(path(segment)).status()).isEqualTo(200);
    }

    @Test
    void aCampaignIsForAFilterOrASegmentAndNotForBoth() {
        var segment = id(salon.calls().post("/api/segments", segment("A", VIP)));

        assertThat(pointer(
                        "{\"name\":\"A\",\"text\":\"Hei\",\"segmentId\":\"" + segment + "\",\"filter\":" + VIP + "}"))
                .isEqualTo("/segmentId");
        assertThat(pointer("{\"name\":\"A\",\"text\":\"Hei\",\"segmentId\":\"seg_00000000000000000099\"}"))
                .isEqualTo("/segmentId");
        assertThat(pointer("{\"name\":\"A\",\"text\":\"Hei\"}")).isEqualTo("/filter");
    }

    @Test
    void anotherStudiosSegmentDoesNotExist() {
        var path = path(salon.calls().post("/api/segments", segment("A", VIP)));
        salon.signIn(Salon.OTHER_STUDIO);

        assertThat(salon.calls().get(path).status()).isEqualTo(404);
        assertThat(salon.patch(path, "\"v1\"", "{\"name\":\"B\"}").status()).isEqualTo(404);
        assertThat(salon.calls().send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(salon.calls().get("/api/segments/nothing").status()).isEqualTo(404);
    }

    private String pointer(String campaign) {
        return salon.calls()
                .post("/api/campaigns", campaign)
                .json()
                .path("errors")
                .path(0)
                .path("pointer")
                .asText();
    }

    private static String segment(String name, String filter) {
        return "{\"name\":\"" + name + "\",\"filter\":" + filter + "}";
    }

    private static String path(Calls.Answer made) {
        return "/api/segments/" + id(made);
    }

    private static String id(Calls.Answer made) {
        return made.json().path("id").textValue();
    }
}
