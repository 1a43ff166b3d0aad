package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import no.rebookly.local.SendingBy;
import no.rebookly.pace.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Five SMS a second: 300 a minute, 150 of them for one studio. */
class PaceIT {
    private static final int OF_ONE_STUDIO = 150;
    private static final int CUSTOMERS = 600;

    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem(SendingBy.DEFAULTS.with(new Pace(5)));

    @Test
    void aCampaignToThousandsDelaysNobodyAndStopsWithinTheMinute() {
        var big = Salon.open(SYSTEM.client());
        big.takeIn(CUSTOMERS, 41_600_000);
        big.at(Weekdays.nextMorning(big.now()).toString());
        var small = Salon.open(SYSTEM.client());
        small.takeIn(20, 41_700_000);
        var thousands = big.campaign("Hei {fornavn|du}! {lenke}", "");
        big.start(thousands);
        big.advance(Duration.ofMinutes(1));
        var first = sentTo("+47416");
        assertThat(first).isBetween(OF_ONE_STUDIO, 2 * OF_ONE_STUDIO);

        small.start(small.campaign("Hei {fornavn|du}! {lenke}", ""));
        big.advance(Duration.ofMinutes(1));
        assertThat(sentTo("+47417")).isEqualTo(20);

        assertThat(big.owner.post("/api/campaigns/" + thousands + "/cancel", "").text("state"))
                .isEqualTo("CANCELLED");
        var sent = sentTo("+47416");
        assertThat(sent).isLessThan(CUSTOMERS);
        big.advance(Duration.ofMinutes(20));

        assertThat(sentTo("+47416")).isEqualTo(sent);
        var report = big.owner.get("/api/campaigns/" + thousands + "/report").json();
        assertThat(report.path("sent").asInt()).isEqualTo(sent);
        assertThat(report.path("cancelled").asInt()).isEqualTo(CUSTOMERS - sent);
    }

    @Test
    void anOperatorStopsOneStudioAndEverybodyAndLetsThemGoOn() {
        var salon = Salon.open(SYSTEM.client());
        salon.customer("Kari Nordmann", "41 80 00 01");
        salon.at(Weekdays.nextMorning(salon.now()).toString());
        var studio = salon.owner.get("/api/studio").text("id");

        assertThat(operator("{\"do\": \"stop\", \"studio\": \"" + studio + "\"}")
                        .path("stoppedStudios")
                        .path(0)
                        .asText())
                .isEqualTo(studio);
        var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", "");
        salon.start(campaign);
        salon.advance(Duration.ofMinutes(15));
        assertThat(salon.messages(campaign).getFirst().path("reason").asText()).isEqualTo("SENDING_STOPPED");
        assertThat(salon.smsTo("+4741800001")).isZero();

        operator("{\"do\": \"stop\"}");
        operator("{\"do\": \"resume\", \"studio\": \"" + studio + "\"}");
        salon.advance(Duration.ofMinutes(15));
        assertThat(salon.smsTo("+4741800001")).isZero();

        assertThat(operator("{\"do\": \"resume\"}").path("everythingStopped").asBoolean(true))
                .isFalse();
        salon.advance(Duration.ofMinutes(12));
        assertThat(salon.smsTo("+4741800001")).isEqualTo(1);
    }

    @Test
    void whatADayMayNotCostAnyMoreGoesTheNextDay() {
        var salon = Salon.open(SYSTEM.client());
        salon.takeIn(20, 41_900_000);
        salon.at(Weekdays.nextMorning(salon.now()).toString());
        assertThat(salon.owner
                        .change(
                                "PATCH",
                                "/api/studio",
                                "{\"dailySpendLimit\": {\"amount\": 1000, \"currency\": \"NOK\"}}")
                        .status())
                .isEqualTo(200);
        var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", "");
        salon.start(campaign);
        salon.advance(Duration.ofMinutes(30));

        // Ten kroner are fourteen SMS of 69 øre.
        assertThat(sentTo("+47419")).isEqualTo(14);
        assertThat(salon.messages(campaign))
                .filteredOn(message -> message.path("state").asText().equals("HELD"))
                .hasSize(6)
                .allSatisfy(
                        message -> assertThat(message.path("reason").asText()).isEqualTo("SPEND_LIMIT"));

        salon.at(Weekdays.nextMorning(salon.now()).toString());
        salon.advance(Duration.ofMinutes(30));
        assertThat(sentTo("+47419")).isEqualTo(20);
    }

    private static JsonNode operator(String order) {
        return SYSTEM.client().post("/local/operator", order).json();
    }

    private static int sentTo(String numbers) {
        return (int) StreamSupport.stream(
                        SYSTEM.client()
                                .get("/local/phone.json")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(sms -> sms.path("to").asText().startsWith(numbers))
                .count();
    }
}
