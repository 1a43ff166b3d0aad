package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.rebookly.aws.sms.SmsVendor;
import no.rebookly.local.SendingBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same system with the other provider, whose receipts carry what we gave along. */
class EndUserMessagingIT {
    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem(SendingBy.DEFAULTS.with(SmsVendor.END_USER_MESSAGING));

    private final Salon salon = Salon.open(SYSTEM.client());

    @BeforeEach
    void onAWeekdayMorning() {
        salon.at(Weekdays.nextMorning(salon.now()).toString());
    }

    @Test
    void whatIsTakenIsDelivered() {
        salon.customer("Kari Nordmann", "938 36 930");

        var campaign = sendToAll();

        assertThat(state(campaign)).isEqualTo("DELIVERED");
        assertThat(salon.smsTo("+4793836930")).isEqualTo(1);
    }

    @Test
    void theLateReceiptOfALostAnswerSettlesItsMessage() {
        salon.customer("Kari Nordmann", "938 36 931");
        salon.fault("+4793836931", "LOSE_RESPONSE");
        var campaign = sendToAll();
        assertThat(state(campaign)).isEqualTo("UNKNOWN");

        salon.advance(Duration.ofHours(6));
        salon.receiptOfTheFirstTo("+4793836931", "DELIVERED");

        assertThat(state(campaign)).isEqualTo("DELIVERED");
        assertThat(salon.smsTo("+4793836931")).isEqualTo(1);
    }

    @Test
    void aSenderThatDiesAfterSendingLosesNothing() {
        salon.customer("Kari Nordmann", "938 36 932");
        assertThat(SYSTEM.client()
                        .post("/local/crash", "{\"function\": \"sms-dispatch\", \"when\": \"AFTER_SEND\", \"nth\": 1}")
                        .status())
                .isEqualTo(200);

        var campaign = sendToAll();
        salon.advance(Duration.ofHours(1));

        assertThat(state(campaign)).isEqualTo("DELIVERED");
        assertThat(salon.smsTo("+4793836932")).isEqualTo(1);
    }

    @Test
    void aThrottledMessageGoesLater() {
        salon.customer("Kari Nordmann", "938 36 933");
        salon.fault("+4793836933", "THROTTLE");
        var throttled = sendToAll();
        salon.advance(Duration.ofMinutes(30));
        assertThat(state(throttled)).isEqualTo("DELIVERED");
    }

    @Test
    void aRefusedMessageFailsForGood() {
        salon.customer("Kari Nordmann", "938 36 934");
        salon.fault("+4793836934", "REFUSE");

        var refused = sendToAll();

        assertThat(state(refused)).isEqualTo("FAILED");
        assertThat(salon.smsTo("+4793836934")).isZero();
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
