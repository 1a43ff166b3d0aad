package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.rebookly.time.Oslo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When marketing leaves: never at night, on a Sunday or on a holiday, from the first send. */
class QuietHoursIT {
    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    @Test
    void whatIsDueAtTenInTheEveningBeforeChristmasEveLeavesAtNineInTheMorning() {
        var salon = Salon.open(SYSTEM.client());
        salon.customer("Kari Nordmann", "938 36 900");
        var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", ", \"sendAt\": \"2026-12-23T21:00:00Z\"");
        salon.start(campaign);

        salon.at("2026-12-23T21:02:00Z");
        salon.signIn();

        var held = salon.messages(campaign).getFirst();
        assertThat(held.path("state").asText()).isEqualTo("HELD");
        assertThat(held.path("reason").asText()).isEqualTo("QUIET_HOURS");
        assertThat(held.path("until").asText()).isEqualTo("2026-12-24T08:00:00Z");

        salon.at("2026-12-24T07:59:59Z");
        assertThat(salon.smsTo("+4793836900")).isZero();

        salon.at("2026-12-24T08:02:00Z");
        assertThat(salon.smsTo("+4793836900")).isEqualTo(1);
        var sent = salon.messages(campaign).getFirst();
        assertThat(Instant.parse(sent.path("sentAt").asText()))
                .isBetween(Instant.parse("2026-12-24T08:00:00Z"), Instant.parse("2026-12-24T08:01:59Z"));
        assertThat(Oslo.time(Instant.parse(sent.path("sentAt").asText())).getHour())
                .isEqualTo(9);
    }

    @Test
    void aCampaignStartedInTheNightIsShownAsHeldInItsPreview() {
        var salon = Salon.open(SYSTEM.client());
        salon.customer("Ola Nordmann", "938 36 901");
        salon.at(salon.now()
                .atZone(Oslo.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(23, 0)
                .atZone(Oslo.ZONE)
                .toInstant()
                .toString());
        var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", "");

        var preview =
                salon.owner.post("/api/campaigns/" + campaign + "/preview", "").json();

        assertThat(preview.path("hold").asInt()).isEqualTo(1);
        assertThat(preview.path("send").asInt()).isZero();
        assertThat(preview.path("reasons").path(0).path("sentence").asText()).isNotBlank();
        salon.advance(Duration.ofMinutes(2));
        assertThat(salon.smsTo("+4793836901")).isZero();
    }
}
