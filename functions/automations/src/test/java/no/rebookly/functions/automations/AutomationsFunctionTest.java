package no.rebookly.functions.automations;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.AutomationState;
import no.rebookly.filter.Filter;
import no.rebookly.filter.FilterReader;
import no.rebookly.filter.FilterReading;
import no.rebookly.segment.Segment;
import no.rebookly.segment.SegmentId;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomationsFunctionTest {
    private static final String SIX_WEEKS = """
            {"name":"Klipp igjen","kind":"REBOOK","rule":{"afterWeeks":6,"ownRhythm":false,"atTime":"10:00"},
             "text":"Hei {fornavn}! {lenke}","dailyMaximum":2}
            """;

    private final Salon salon = new Salon();

    @Test
    void draftsARuleOfEachKindAndShowsItAgain() {
        var rules = List.of(
                "\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6,\"category\":\"Klipp\",\"ownRhythm\":true,\"atTime\":\"09:30\"}",
                "\"kind\":\"WIN_BACK\",\"rule\":{\"afterWeeks\":26,\"tries\":3,\"pauseWeeks\":4,\"atTime\":\"12:00\"}",
                "\"kind\":\"APPOINTMENT_REMINDER\",\"rule\":{\"hoursBefore\":24}");
        for (var rule : rules) {
            var made =
                    salon.calls().post("/api/automations", "{\"name\":\"A\"," + rule + ",\"text\":\"Hei {fornavn}\"}");

            assertThat(made.status()).as(rule).isEqualTo(201);
            assertThat(made.headers()).containsEntry("etag", "\"v1\"");
            assertThat(made.json().path("state").textValue()).isEqualTo("DRAFT");
            assertThat(made.json().path("dailyMaximum").intValue()).isEqualTo(20);
            assertThat("{" + rule + "}").contains(made.json().path("rule").toString());
            assertThat(salon.calls().get("/api/automations/" + id(made)).json()).isEqualTo(made.json());
        }
        var first = salon.calls().get("/api/automations?limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        assertThat(salon.calls()
                        .get("/api/automations?limit=2&cursor="
                                + first.path("next").textValue())
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"A\",\"rule\":{\"hoursBefore\":24},\"text\":\"Hei\"};/kind",
                "{\"name\":\"A\",\"kind\":\"BIRTHDAY\",\"rule\":{\"hoursBefore\":24},\"text\":\"Hei\"};/kind",
                "{\"name\":\"A\",\"kind\":\"APPOINTMENT_REMINDER\",\"text\":\"Hei\"};/rule",
                "{\"name\":\"A\",\"kind\":\"APPOINTMENT_REMINDER\",\"rule\":{},\"text\":\"Hei\"};/rule/hoursBefore",
                "{\"name\":\"A\",\"kind\":\"APPOINTMENT_REMINDER\",\"rule\":{\"hoursBefore\":0},\"text\":\"Hei\"};/rule/hoursBefore",
                "{\"name\":\"A\",\"kind\":\"APPOINTMENT_REMINDER\",\"rule\":{\"hoursBefore\":24},\"text\":\"Ny time? {lenke}\"};/text",
                "{\"name\":\"A\",\"kind\":\"APPOINTMENT_REMINDER\",\"rule\":{\"hoursBefore\":24,\"atTime\":\"10:00\"},\"text\":\"Hei\"};/rule",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":-6,\"atTime\":\"10:00\"},\"text\":\"Hei\"};/rule/afterWeeks",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":1e308,\"atTime\":\"10:00\"},\"text\":\"Hei\"};/rule/afterWeeks",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6},\"text\":\"Hei\"};/rule/atTime",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6,\"atTime\":\"25:00\"},\"text\":\"Hei\"};/rule/atTime",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6,\"atTime\":\"23:30\"},\"text\":\"Hei\"};/rule/atTime",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6,\"atTime\":\"10:00\"},\"text\":\"Hei {etternavn}\"};/text",
                "{\"name\":\"A\",\"kind\":\"WIN_BACK\",\"rule\":{\"afterWeeks\":26,\"tries\":9,\"pauseWeeks\":4,\"atTime\":\"10:00\"},\"text\":\"Hei\"};/rule/tries",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6,\"atTime\":\"10:00\"},\"text\":\"Hei\",\"dailyMaximum\":0};/dailyMaximum",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6,\"atTime\":\"10:00\"},\"text\":\"Hei\",\"segmentId\":\"seg_00000000000000000009\"};/segmentId",
                "{\"name\":\"A\",\"kind\":\"REBOOK\",\"rule\":{\"afterWeeks\":6,\"atTime\":\"10:00\"},\"text\":\"Hei\",\"filter\":{\"field\":\"x\",\"op\":\"eq\",\"value\":1}};/filter/field",
            })
    void refusesARuleAndPointsAtWhy(String body, String pointer) {
        var refused = salon.calls().post("/api/automations", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").get(0).path("pointer").textValue())
                .isEqualTo(pointer);
        assertThat(salon.automations.all(STUDIO)).isEmpty();
    }

    @Test
    void nobodyOverseesMoreThanTwentyRules() {
        for (var i = 0; i < 20; i++) {
            assertThat(salon.calls().post("/api/automations", SIX_WEEKS).status())
                    .isEqualTo(201);
        }
        var refused = salon.calls().post("/api/automations", SIX_WEEKS);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").textValue()).isEqualTo("/problems/too-many-automations");
    }

    @Test
    void isSwitchedOnOnlyAsItWasSeenAndWithASenderAndATarget() {
        var path = make(SIX_WEEKS);
        assertProblem(salon.calls().post(path + "/activate", ""), 409, "sender-not-approved");
        salon.approveSender();
        assertProblem(salon.calls().post(path + "/activate", ""), 409, "automation-not-previewed");

        assertThat(salon.calls().post(path + "/preview", "").status()).isEqualTo(200);
        // Seeing it is no change that another tab could be stale about.
        var changed = salon.patch(path, "\"v1\"", "{\"dailyMaximum\":3}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("previewed").booleanValue()).isFalse();
        assertProblem(salon.calls().post(path + "/activate", ""), 409, "automation-not-previewed");

        salon.calls().post(path + "/preview", "");
        var activated = salon.calls().post(path + "/activate", "");
        assertThat(activated.status()).isEqualTo(200);
        assertThat(activated.json().path("state").textValue()).isEqualTo("ACTIVE");
        assertThat(activated.headers()).containsEntry("etag", "\"v3\"");
        assertThat(salon.jobsQueued()).isEqualTo(2);
        assertProblem(salon.calls().post(path + "/activate", ""), 409, "automation-state");
    }

    @Test
    void needsATargetBeforeItSendsALink() {
        salon.approveSender();
        salon.withoutBookingPage();
        var path = make(SIX_WEEKS);
        salon.calls().post(path + "/preview", "");

        var refused = salon.calls().post(path + "/activate", "");

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.json().path("errors").get(0).path("pointer").textValue())
                .isEqualTo("/text");
    }

    @Test
    void aChangeOfARuleThatIsOnPausesItUntilItIsSeenAnew() {
        var path = active();

        assertThat(salon.patch(path, "\"v2\"", "{\"name\":\"Nytt navn\"}")
                        .json()
                        .path("state")
                        .textValue())
                .isEqualTo("ACTIVE");
        var changed = salon.patch(path, "\"v3\"", "{\"rule\":{\"afterWeeks\":8,\"atTime\":\"11:00\"}}");
        assertThat(changed.json().path("state").textValue()).isEqualTo("PAUSED");
        assertThat(changed.json().path("rule").path("afterWeeks").intValue()).isEqualTo(8);
        assertThat(salon.jobsQueued()).isPositive();
        assertProblem(salon.calls().post(path + "/activate", ""), 409, "automation-not-previewed");
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        var path = make(SIX_WEEKS);

        assertThat(salon.patch(path, "\"v1\"", "{\"text\":\"Hei fra den ene\"}").status())
                .isEqualTo(200);
        assertThat(salon.patch(path, "\"v1\"", "{\"text\":\"Hei fra den andre\"}")
                        .status())
                .isEqualTo(412);
        assertThat(salon.calls().get(path).json().path("text").textValue()).isEqualTo("Hei fra den ene");
        assertThat(salon.patch(path, "\"v2\"", "{\"kind\":\"WIN_BACK\"}").status())
                .isEqualTo(422);
        assertThat(salon.patch(path, "\"v2\"", "{\"rule\":{\"hoursBefore\":24}}")
                        .status())
                .isEqualTo(422);
        assertThat(salon.patch(path, "\"v2\"", "{\"text\":null}").status()).isEqualTo(422);
    }

    @Test
    void pausesAndGoesOnAndIsThrownAway() {
        var path = active();

        assertThat(salon.calls().post(path + "/pause", "").json().path("state").textValue())
                .isEqualTo("PAUSED");
        assertProblem(salon.calls().post(path + "/pause", ""), 409, "automation-state");
        salon.calls().post(path + "/preview", "");
        assertThat(salon.calls().post(path + "/activate", "").status()).isEqualTo(200);
        assertThat(salon.calls().send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(salon.calls().get(path).status()).isEqualTo(404);
        assertThat(salon.calls().send("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void saysWhomItWouldWriteToTodayThisWeekAndLater() {
        salon.approveSender();
        salon.visited(1, "2026-10-13"); // Six weeks ago today.
        salon.visited(2, "2026-09-30"); // Overdue, as the two after her.
        salon.visited(3, "2026-10-01");
        salon.visited(4, "2026-10-02");
        salon.visited(5, "2026-11-20");
        salon.visited(6, "2025-01-10");
        var path = make(SIX_WEEKS.replace("10:00", "14:00"));

        var preview = salon.calls().post(path + "/preview", "").json();

        assertThat(preview.path("today").intValue()).isEqualTo(2);
        assertThat(preview.path("thisWeek").intValue()).isEqualTo(2);
        assertThat(preview.path("later").intValue()).isEqualTo(1);
        assertThat(reasons(preview)).containsExactlyInAnyOrder("HOLD DAILY_MAXIMUM 2", "SKIP TOO_LATE 1");

        var held = salon.calls()
                .header("accept-language", "nb")
                .get(path + "/decisions?outcome=HOLD&reason=DAILY_MAXIMUM")
                .json()
                .path("items");
        // Of the backlog the longest overdue waits, the least likely to come; and so does who comes after it.
        assertThat(held).hasSize(2);
        assertThat(held.get(0).path("customerId").textValue()).endsWith("1");
        assertThat(held.get(1).path("customerId").textValue()).endsWith("2");
        assertThat(held.get(0).path("until").textValue()).isEqualTo("2026-11-25T13:00:00Z");
        assertThat(held.get(0).path("sentence").textValue()).startsWith("Dagens antall");
        assertThat(salon.calls().get(path + "/decisions?limit=4").json().path("items"))
                .hasSize(4);
        assertThat(salon.calls().get(path + "/decisions?outcome=NEVER").status())
                .isEqualTo(400);
    }

    @Test
    void aRuleForASegmentIsForWhoeverIsInItWhenItIsPreviewed() {
        salon.approveSender();
        var segment = new SegmentId("seg_00000000000000000001");
        salon.segments.add(new Segment(STUDIO, segment, "VIP", filter("VIP"), salon.now(), 0));
        var path = make(SIX_WEEKS.replace("\"dailyMaximum\":2", "\"segmentId\":\"" + segment + "\""));
        salon.calls().post(path + "/preview", "");
        assertThat(salon.calls().get(path).headers()).containsEntry("etag", "\"v1\"");

        salon.segments.change(salon.segments.find(STUDIO, segment).orElseThrow().with("VIP", filter("Stamgjest")));
        salon.calls().post(path + "/preview", "");

        var seen = salon.calls().get(path);
        assertThat(seen.headers()).containsEntry("etag", "\"v2\"");
        assertThat(seen.json().path("filter").path("value").textValue()).isEqualTo("Stamgjest");
        assertThat(seen.json().path("segmentId").textValue()).isEqualTo(segment.value());
        assertThat(salon.calls().post(path + "/activate", "").status()).isEqualTo(200);
    }

    @Test
    void showsTheComingWeeksDayByDay() {
        salon.visited(1, "2026-10-14");
        active();

        var days = salon.calls().get("/api/automations/calendar").json().path("days");
        assertThat(days).hasSize(28);
        assertThat(days.get(0).path("day").textValue()).isEqualTo("2026-11-24");
        assertThat(days.get(1).path("automations").get(0).path("expected").intValue())
                .isEqualTo(1);
        assertThat(days.get(5).path("open").booleanValue()).as("a Sunday").isFalse();
        for (var query : List.of("from=2026-11-31", "from=2026-12-01&to=2026-11-30", "to=2027-11-30", "from=i+dag")) {
            assertThat(salon.calls().get("/api/automations/calendar?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nobodys = "/api/automations/aut_00000000000000000099";

        assertThat(salon.calls().get(nobodys).status()).isEqualTo(404);
        assertThat(salon.calls().get(nobodys + "/decisions").status()).isEqualTo(404);
        assertThat(salon.calls().get(nobodys + "/report").status()).isEqualTo(404);
        assertThat(salon.calls().post(nobodys + "/preview", "").status()).isEqualTo(404);
        assertThat(salon.calls().post(nobodys + "/activate", "").status()).isEqualTo(404);
        assertThat(salon.calls().get("/api/automations/../etc").status()).isEqualTo(404);
    }

    @Test
    void reportsNothingBeforeItHasSent() {
        var report = salon.calls().get(active() + "/report").json();

        assertThat(report.path("planned").intValue()).isZero();
        assertThat(report.path("sent").intValue()).isZero();
    }

    private String active() {
        salon.approveSender();
        var path = make(SIX_WEEKS);
        salon.calls().post(path + "/preview", "");
        assertThat(salon.calls().post(path + "/activate", "").status()).isEqualTo(200);
        var stored = salon.automations
                .find(STUDIO, new AutomationId(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
        assertThat(stored.state()).isEqualTo(AutomationState.ACTIVE);
        assertThat(stored.activatedAt()).contains(Instant.parse("2026-11-24T10:00:00Z"));
        return path;
    }

    private String make(String body) {
        var made = salon.calls().post("/api/automations", body);
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return "/api/automations/" + id(made);
    }

    private static Filter filter(String tag) {
        return FilterReader.read(Map.of("field", "tag", "op", "eq", "value", tag))
                        instanceof FilterReading.Read(var read)
                ? read
                : new Filter.Any(List.of());
    }

    private static List<String> reasons(JsonNode preview) {
        var all = new ArrayList<String>();
        preview.path("reasons")
                .forEach(row -> all.add(row.path("outcome").textValue() + " "
                        + row.path("reason").textValue() + " "
                        + row.path("count").intValue()));
        return all;
    }

    private static void assertProblem(Calls.Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("type").textValue()).isEqualTo("/problems/" + name);
    }

    private static String id(Calls.Answer made) {
        return made.json().path("id").textValue();
    }
}
