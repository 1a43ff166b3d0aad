package no.rebookly.aws.sms;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

/**
 * SMS by SNS Publish, asked exactly once: it has no idempotency token, so that whatever is asked again is sent again. What its
 * answers mean is sorted by one question: is it certain that nothing was taken?
 */
public final class SnsSmsProvider implements SmsProvider {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Far below the time of the function, so that a hanging answer is written down as lost and not cut off. */
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** Codes that say "later" beside those the SDK knows as throttling; the last ones are cured by fresh credentials. */
    private static final Set<String> LATER =
            Set.of("Throttled", "ThrottledException", "ExpiredToken", "ExpiredTokenException", "RequestExpired");

    private static final int SERVER_FAULT = 500;

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
        return over(client, mostUsd, ANSWER);
    }

    static SnsSmsProvider over(SnsClientBuilder client, BigDecimal mostUsd, Duration answer) {
        return new SnsSmsProvider(
                // Added to what the client has: its interceptors stay.
                client.overrideConfiguration(client.overrideConfiguration()
                                .copy(configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry())))
                        .httpClientBuilder(UrlConnectionHttpClient.builder()
                                .connectionTimeout(CONNECT)
                                .socketTimeout(answer))
                        .build(),
                mostUsd);
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
        } catch (SnsException answered) {
            return meaning(answered);
        } catch (SdkClientException unanswered) {
            return meaning(unanswered);
        } catch (SdkException other) {
            return new SendOutcome.NotKnown();
        }
    }

    /** A 4xx was looked at and turned away; after a 5xx nobody knows how far it had come. */
    private static SendOutcome meaning(SnsException answered) {
        var details = answered.awsErrorDetails();
        var code = details == null || details.errorCode() == null ? "" : details.errorCode();
        if (answered.isThrottlingException() || LATER.contains(code)) {
            return new SendOutcome.Throttled();
        }
        return answered.statusCode() >= SERVER_FAULT || answered.statusCode() == 0
                ? new SendOutcome.NotKnown()
                : new SendOutcome.Refused();
    }

    /**
     * Nothing can have been taken when no connection came about: the name was not found, nobody listened, there was no way.
     * That is worth another try, as throttling is. A timeout says nothing: the request may have been read to its end.
     */
    private static SendOutcome meaning(SdkClientException unanswered) {
        for (Throwable cause = unanswered; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return new SendOutcome.Throttled();
            }
        }
        return new SendOutcome.NotKnown();
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
