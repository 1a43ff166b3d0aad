package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an SMS when the provider does not do as it should. */
class OneOrNoneIT {
    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    private Salon salon = Salon.open(SYSTEM.client());

    @BeforeEach
    void onAWeekdayMorning() {
        salon.at(Weekdays.nextMorning(salon.now()).toString());
    }

    @Test
    void aLostAnswerIsShownAsUnknownAndNeverSentAgain() {
        salon.customer("Kari Nordmann", "938 36 900");
        salon.fault("+4793836900", "LOSE_RESPONSE");
        var campaign = sendToAll();

        assertThat(state(campaign)).isEqualTo("UNKNOWN");
        salon.advance(Duration.ofHours(6));
        assertThat(salon.smsTo("+4793836900")).isEqualTo(1);
        assertThat(state(campaign)).isEqualTo("UNKNOWN");
    }

    @Test
    void theLateReceiptOfALostAnswerSettlesItsMessage() {
        salon.customer("Kari Nordmann", "938 36 907");
        salon.fault("+4793836907", "LOSE_RESPONSE");
        var campaign = sendToAll();
        assertThat(state(campaign)).isEqualTo("UNKNOWN");

        salon.advance(Duration.ofHours(6));
        salon.receiptOfTheFirstTo("+4793836907", "DELIVERED");

        assertThat(state(campaign)).isEqualTo("DELIVERED");
        assertThat(salon.smsTo("+4793836907")).isEqualTo(1);
    }

    @Test
    void whoKnowsThatItWasSentSaysSo() {
        salon.customer("Kari Nordmann", "938 36 908");
        salon.fault("+4793836908", "LOSE_RESPONSE");
        var campaign = sendToAll();
        var path = "/api/messages/"
                + salon.messages(campaign).getFirst().path("id").asText() + "/mark-sent";

        var marked = salon.owner.post(path, "");

        assertThat(marked.status()).as(marked.body()).isEqualTo(200);
        assertThat(marked.text("state")).isEqualTo("SENT");
        assertThat(salon.owner.post(path, "").status()).isEqualTo(409);
        assertThat(salon.smsTo("+4793836908")).isEqualTo(1);
    }

    @Test
    void whoWantsItSentAgainGetsASecondOneAndTheFirstOnesReceiptDoesNoHarm() {
        salon.customer("Kari Nordmann", "938 36 909");
        salon.fault("+4793836909", "LOSE_RESPONSE");
        var campaign = sendToAll();
        var path = "/api/messages/"
                + salon.messages(campaign).getFirst().path("id").asText() + "/resend";

        var again = salon.owner.post(path, "");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.text("state")).isEqualTo("QUEUED");
        assertThat(salon.owner.post(path, "").status()).isEqualTo(409);
        salon.advance(Duration.ofMinutes(3));

        assertThat(salon.smsTo("+4793836909")).isEqualTo(2);
        assertThat(state(campaign)).isEqualTo("DELIVERED");
        salon.receiptOfTheFirstTo("+4793836909", "UNDELIVERED");
        assertThat(state(campaign)).isEqualTo("DELIVERED");
    }

    @Test
    void aProviderThatHangsCostsOneSmsAtMost() {
        salon.customer("Kari Nordmann", "938 36 901");
        salon.fault("+4793836901", "HANG");
        var campaign = sendToAll();

        salon.advance(Duration.ofHours(6));
        assertThat(state(campaign)).isEqualTo("UNKNOWN");
        assertThat(salon.smsTo("+4793836901")).isEqualTo(1);
    }

    @Test
    void aThrottledMessageGoesLaterAndOnce() {
        salon.customer("Kari Nordmann", "938 36 902");
        salon.fault("+4793836902", "THROTTLE");
        var campaign = sendToAll();

        salon.advance(Duration.ofMinutes(30));
        assertThat(state(campaign)).isEqualTo("DELIVERED");
        assertThat(salon.smsTo("+4793836902")).isEqualTo(1);
    }

    @Test
    void aRefusedMessageFailsForGood() {
        salon.customer("Kari Nordmann", "938 36 903");
        salon.fault("+4793836903", "REFUSE");
        var campaign = sendToAll();

        salon.advance(Duration.ofHours(6));
        assertThat(state(campaign)).isEqualTo("FAILED");
        assertThat(salon.smsTo("+4793836903")).isZero();
    }

    @Test
    void withoutAReceiptASentMessageSaysSoAfterThreeDays() {
        salon.customer("Kari Nordmann", "938 36 904");
        salon.fault("+4793836904", "NO_RECEIPT");
        var campaign = sendToAll();

        assertThat(state(campaign)).isEqualTo("SENT");
        salon.advance(Duration.ofHours(73));
        assertThat(state(campaign)).isEqualTo("NO_RECEIPT");
    }

    @Test
    void twoCustomersOnOneNumberGetOneSms() {
        salon.customer("Kari Nordmann", "938 36 905");
        salon.customer("Lille Nordmann", "+47 938 36 905");
        var campaign = sendToAll();

        assertThat(salon.smsTo("+4793836905")).isEqualTo(1);
        var report = salon.owner.get("/api/campaigns/" + campaign + "/report").json();
        assertThat(report.path("sent").asInt()).isEqualTo(1);
        assertThat(report.path("skipped").asInt()).isEqualTo(1);
        assertThat(report.path("reasons").path(0).path("reason").asText()).isEqualTo("SAME_NUMBER");
    }

    @Test
    void whoeverOptsOutWhileTheMessageWaitsGetsNone() {
        var customer = salon.customer("Kari Nordmann", "938 36 906");
        var campaign = salon.campaign(
                "Hei {fornavn|du}! {lenke}", ", \"sendAt\": \"" + salon.now().plus(Duration.ofHours(2)) + "\"");
        salon.start(campaign);
        assertThat(salon.owner
                        .post("/api/customers/" + customer + "/marketing", "{\"optOut\": \"MARKETING\"}")
                        .status())
                .isEqualTo(201);

        salon.advance(Duration.ofHours(3));
        assertThat(salon.smsTo("+4793836906")).isZero();
        assertThat(salon.messages(campaign).getFirst().path("reason").asText()).isEqualTo("OPTED_OUT");
    }

    private String sendToAll() {
        var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", "");
        salon.start(campaign);
        salon.advance(Duration.ofMinutes(3));
        return campaign;
    }

    private String state(String campaign) {
        return salon.messages(campaign).getFirst().path("state").asText();
    }
}
