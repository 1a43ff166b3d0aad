package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who came back, and what the report makes of it. */
class EffectIT {
    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    private static final String PAID = "{\"price\": {\"amount\": 79000, \"currency\": \"NOK\"}}";

    private final Salon salon = Salon.open(SYSTEM.client());

    @BeforeEach
    void onAWeekdayMorning() {
        salon.at(Weekdays.nextMorning(salon.now()).toString());
    }

    @Test
    void aVisitIsCreditedToTheSmsAndTakenBackWithIt() {
        var kari = salon.customer("Kari Nordmann", "938 36 910");
        var campaign = sendToAll();

        var visit = salon.owner.post("/api/customers/" + kari + "/visits", PAID).text("id");
        assertThat(rebooked(campaign)).isEqualTo("INDIRECT");
        assertThat(report(campaign).path("rebookedIndirect").asInt()).isEqualTo(1);
        assertThat(report(campaign).path("revenue").path("amount").asInt()).isEqualTo(79_000);

        assertThat(salon.owner
                        .delete("/api/customers/" + kari + "/visits/" + visit)
                        .status())
                .isEqualTo(204);
        assertThat(rebooked(campaign)).isEmpty();
        assertThat(report(campaign).path("rebookedIndirect").asInt()).isZero();
        assertThat(report(campaign).path("revenue").isNull()).isTrue();
    }

    @Test
    void aBookingAfterATapIsDirectForFourteenDays() {
        var early = salon.customer("Kari Nordmann", "938 36 911");
        var late = salon.customer("Ola Nordmann", "938 36 912");
        var campaign = sendToAll();
        salon.advance(Duration.ofMinutes(5));
        for (var message : salon.messages(campaign)) {
            var code = message.path("id").asText().substring("msg_".length());
            assertThat(phone().get("/" + code).status()).isEqualTo(302);
        }
        var tapped = salon.now();

        salon.advance(Duration.ofDays(14));
        salon.signIn();
        book(early, tapped.plus(Duration.ofDays(30)).toString());
        salon.advance(Duration.ofDays(1));
        book(late, tapped.plus(Duration.ofDays(30)).toString());

        assertThat(report(campaign).path("rebookedDirect").asInt()).isEqualTo(1);
        assertThat(report(campaign).path("rebookedIndirect").asInt()).isZero();
    }

    @Test
    void mergingAndPartingMovesTheCredit() {
        var kari = salon.customer("Kari Nordmann", "938 36 913");
        var twin = salon.customer("Kari Nordman", "938 36 914");
        var campaign = sendToAll();
        salon.owner.post("/api/customers/" + kari + "/visits", PAID);
        assertThat(report(campaign).path("rebookedIndirect").asInt()).isEqualTo(1);

        var both = "{\"keep\": \"%s\", \"remove\": \"%s\"".formatted(twin, kari);
        var merged = salon.owner.post("/api/customers/merge", both + ", \"name\": \"KEEP\", \"phone\": \"KEEP\"}");
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);
        assertThat(report(campaign).path("rebookedIndirect").asInt()).isEqualTo(1);

        var parted = salon.owner.post("/api/customers/merge/undo", both + "}");
        assertThat(parted.status()).as(parted.body()).isEqualTo(200);
        assertThat(report(campaign).path("rebookedIndirect").asInt()).isEqualTo(1);
        assertThat(report(campaign).path("revenue").path("amount").asInt()).isEqualTo(79_000);
    }

    @Test
    void aHoldoutOfAFewIsTooSmallToSayAnything() {
        assertThat(salon.owner
                        .change("PATCH", "/api/studio", "{\"holdoutPercent\": 20}")
                        .status())
                .isEqualTo(200);
        for (var number = 920; number < 950; number++) {
            salon.customer("Kari Nordmann", "938 36 " + number);
        }
        var campaign = sendToAll();

        var report = report(campaign);
        assertThat(report.path("holdout").asInt()).isPositive();
        assertThat(report.path("sent").asInt() + report.path("holdout").asInt()).isEqualTo(30);
        assertThat(report.path("lift").path("low").isNull()).isTrue();
        assertThat(report.path("lift").path("sentence").asText())
                .isEqualTo("The numbers are too small to say anything for certain yet.");
    }

    private void book(String customer, String at) {
        var booked = salon.owner.post("/api/customers/" + customer + "/appointments", "{\"at\": \"" + at + "\"}");
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    private Client phone() {
        var links = URI.create(SYSTEM.client().get("/api/health").text("linksUrl"));
        return SYSTEM.links(links)
                .with("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15")
                .without("Origin");
    }

    private String sendToAll() {
        var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", "");
        salon.start(campaign);
        salon.advance(Duration.ofMinutes(3));
        return campaign;
    }

    private JsonNode report(String campaign) {
        return salon.owner.get("/api/campaigns/" + campaign + "/report").json();
    }

    private String rebooked(String campaign) {
        return salon.messages(campaign).getFirst().path("rebooked").asText("");
    }
}
