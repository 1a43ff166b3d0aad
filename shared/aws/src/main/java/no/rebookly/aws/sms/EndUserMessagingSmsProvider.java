package no.rebookly.aws.sms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2ClientBuilder;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ServiceQuotaExceededException;

/**
 * SMS by AWS End User Messaging (SendTextMessage), asked exactly once. Message and attempt go along in its Context and come back
 * in every event, so that a lost answer loses nothing that a receipt would need. The sender name has to be a sender id of the
 * account for Norway (RequestSenderId, once for each name): another one is refused.
 */
public final class EndUserMessagingSmsProvider implements SmsProvider {
    /** Frozen, as are the values' forms: events carry them for three days. */
    public static final String MESSAGE = "message";

    public static final String ATTEMPT = "attempt";

    /** A phone that was off for a day does not get yesterday's message at some hour of the night. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(24);
    /** SendTextMessage takes at most so many decimals. */
    private static final int DECIMALS = 5;

    private final PinpointSmsVoiceV2Client client;
    private final String mostUsd;

    private EndUserMessagingSmsProvider(PinpointSmsVoiceV2Client client, BigDecimal mostUsd) {
        this.client = client;
        this.mostUsd = mostUsd.setScale(DECIMALS, RoundingMode.DOWN).toPlainString();
    }

    /**
     * @param client with region, credentials and endpoint; retries and timeouts are set here, since a client that retries sends
     *     twice
     * @param mostUsd what one part of an SMS may cost; a dearer one is refused
     */
    public static EndUserMessagingSmsProvider over(PinpointSmsVoiceV2ClientBuilder client, BigDecimal mostUsd) {
        return over(client, mostUsd, AskedOnce.ANSWER);
    }

    static EndUserMessagingSmsProvider over(
            PinpointSmsVoiceV2ClientBuilder client, BigDecimal mostUsd, Duration answer) {
        return new EndUserMessagingSmsProvider(AskedOnce.client(client, answer), mostUsd);
    }

    @Override
    public SendOutcome send(OutgoingSms sms) {
        try {
            var answer = client.sendTextMessage(
                    send -> send.destinationPhoneNumber(sms.to().e164())
                            .originationIdentity(sms.senderName())
                            .messageBody(sms.text())
                            .messageType(type(sms.kind()))
                            .maxPrice(mostUsd)
                            .timeToLive((int) TIME_TO_LIVE.toSeconds())
                            .context(context(sms)));
            return new SendOutcome.Taken(answer.messageId());
        } catch (ServiceQuotaExceededException spent) {
            // What the account may spend in a month is used up: not taken, and worth asking again once it was raised.
            return new SendOutcome.Throttled();
        } catch (SdkException fault) {
            return AskedOnce.meaning(fault);
        }
    }

    @Override
    public boolean receiptsNameTheMessage() {
        return true;
    }

    /** Of what is no message, nothing: its receipts have nothing to settle. */
    private static Map<String, String> context(OutgoingSms sms) {
        return sms.message()
                .map(message -> Map.of(MESSAGE, message.written(), ATTEMPT, sms.attempt()))
                .orElseGet(Map::of);
    }

    private static MessageType type(MessageKind kind) {
        return switch (kind) {
            case MARKETING -> MessageType.PROMOTIONAL;
            case SERVICE -> MessageType.TRANSACTIONAL;
        };
    }
}
