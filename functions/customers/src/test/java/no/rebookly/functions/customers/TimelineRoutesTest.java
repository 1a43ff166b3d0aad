package no.rebookly.functions.customers;

import static no.rebookly.functions.customers.Desk.KARI;
import static no.rebookly.functions.customers.Desk.id;
import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.link.Visitor;
import org.junit.jupiter.api.Test;

class TimelineRoutesTest {
    private final Desk desk = new Desk();

    @Test
    void theTimelineIsNewestFirst() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        desk.post(path + "/visits", "{\"day\": \"2026-10-01\"}");
        desk.post(path + "/appointments", "{\"at\": \"2026-12-01T11:00:00Z\"}");
        desk.post(path + "/marketing", "{\"optOut\": \"ALL\"}");

        assertThat(desk.calls().get(path + "/timeline").json().findValuesAsText("kind"))
                .containsExactly("APPOINTMENT", "MARKETING", "VISIT");
    }

    @Test
    void theTimelineTellsTheVersionThatMovingABookedTimeTakes() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        var appointments = path + "/appointments";
        var booked = id(desk.post(appointments, "{\"at\": \"2026-12-01T11:00:00Z\"}"));
        desk.patch(appointments + "/" + booked, "\"v1\"", "{\"at\": \"2026-12-02T11:00:00Z\"}");

        var version = desk.calls()
                .get(path + "/timeline")
                .json()
                .path("items")
                .path(0)
                .path("version")
                .longValue();

        assertThat(version).isEqualTo(2);
        assertThat(desk.patch(appointments + "/" + booked, "\"v" + version + "\"", "{\"at\": \"2026-12-03T11:00:00Z\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void thePageOfACustomerIsOneAnswer() {
        var added = desk.post("/api/customers", KARI);
        var path = "/api/customers/" + id(added);
        desk.post(path + "/visits", "{\"day\": \"2026-11-21\"}");
        var message = desk.sms(id(added), 1, "2026-11-22T09:00:00Z");
        desk.links.visit(message.code(), Visitor.PERSON, Instant.parse("2026-11-22T09:30:00Z"));

        var page = desk.calls().header("accept-language", "en").get(path + "/timeline");

        assertThat(page.headers()).containsEntry("etag", "\"v2\"");
        assertThat(page.json().path("customer"))
                .isEqualTo(desk.calls().get(path).json());
        assertThat(page.json().findValuesAsText("kind")).containsExactly("CLICK", "SMS", "VISIT");
        var sms = page.json().path("items").path(1);
        assertThat(sms.path("id").textValue()).isEqualTo(message.id().value());
        assertThat(sms.path("text").textValue()).isEqualTo("Hei Kari!");
        assertThat(sms.path("senderName").textValue()).isEqualTo("Salong");
        assertThat(sms.path("state").textValue()).isEqualTo("SKIPPED");
        assertThat(sms.path("sentence").textValue()).isEqualTo("The customer has said no to more messages.");
        assertThat(sms.path("clicks").path("person").intValue()).isEqualTo(1);
        assertThat(page.json().path("items").path(0).path("messageId").textValue())
                .isEqualTo(message.id().value());
        assertThat(page.json().path("items").path(2).path("source").textValue()).isEqualTo("owner");
    }

    @Test
    void theTimelineHoldsTheSmsOfWhoeverWasMergedIntoHerAndPagesOnThroughChanges() {
        var keep = id(desk.post("/api/customers", KARI));
        var remove = id(desk.post("/api/customers", KARI.replace("Ødegård", "Berg")));
        desk.sms(keep, 1, "2026-11-20T09:00:00Z");
        desk.sms(remove, 2, "2026-11-21T09:00:00Z");
        var keeper = desk.customers.find(STUDIO, new CustomerId(keep)).orElseThrow();
        var other = desk.customers.find(STUDIO, new CustomerId(remove)).orElseThrow();
        desk.customers.changeBoth(
                keeper.with(keeper.lineage().absorbing(other)),
                other.with(new CustomerState.Merged(
                        keeper.id(), desk.platform.clock().instant())));
        var path = "/api/customers/" + keep + "/timeline";

        var first = desk.calls().get(path + "?limit=1").json();
        desk.post("/api/customers/" + keep + "/visits", "");
        var next = "?limit=1&cursor=" + first.path("next").textValue();
        var second = desk.calls().get(path + next).json();

        assertThat(first.findValuesAsText("id").getLast()).endsWith("2");
        assertThat(second.findValuesAsText("id").getLast()).endsWith("1");
        assertThat(second.path("next").isNull()).isTrue();
        var another = id(desk.post("/api/customers", KARI));
        assertThat(desk.calls()
                        .get("/api/customers/" + another + "/timeline" + next)
                        .status())
                .isEqualTo(400);
    }
}
