package no.rebookly.aws.sms;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** SMS by SNS Publish, asked exactly once. Its receipts know its own id and the number, and nothing of ours. */
public final class SnsSmsProvider implements SmsProvider {
    private final SnsClient sns;
    private final BigDecimal mostUsd;

    private SnsSmsProvider(SnsClient sns, BigDecimal mostUsd) {
        this.sns = sns;
        this.mostUsd = mostUsd;
    }

    /**
     * @param client with region, credentials and endpoint; retries and timeouts are set here, since a client that retries sends
     *     twice
     * @param mostUsd what one SMS may cost; SNS refuses a dearer one
     */
    public static SnsSmsProvider over(SnsClientBuilder client, BigDecimal mostUsd) {
        return over(client, mostUsd, AskedOnce.ANSWER);
    }

    static SnsSmsProvider over(SnsClientBuilder client, BigDecimal mostUsd, Duration answer) {
        return new SnsSmsProvider(AskedOnce.client(client, answer), mostUsd);
    }

    @Override
    public SendOutcome send(OutgoingSms sms) {
        try {
            var answer = sns.publish(publish -> publish.phoneNumber(sms.to().e164())
                    .message(sms.text())
                    .messageAttributes(Map.of(
                            "AWS.SNS.SMS.SenderID", text(sms.senderName()),
                            "AWS.SNS.SMS.SMSType", text(type(sms.kind())),
                            "AWS.SNS.SMS.MaxPrice", number(mostUsd))));
            return new SendOutcome.Taken(answer.messageId());
        } catch (SdkException fault) {
            return AskedOnce.meaning(fault);
        }
    }

    @Override
    public boolean receiptsNameTheMessage() {
        return false;
    }

    private static String type(MessageKind kind) {
        return switch (kind) {
            case MARKETING -> "Promotional";
            case SERVICE -> "Transactional";
        };
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static MessageAttributeValue number(BigDecimal value) {
        return MessageAttributeValue.builder()
                .dataType("Number")
                .stringValue(value.toPlainString())
                .build();
    }
}
