package no.rebookly.aws.sms;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import no.rebookly.message.SmsProvider.SendOutcome;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * How a service without an idempotency token is asked: exactly once, since whatever is asked again is sent again. What its
 * answers mean is sorted by one question: is it certain that nothing was taken?
 */
final class AskedOnce {
    /** Far below the time of the function, so that a hanging answer is written down as lost and not cut off. */
    static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Codes that say "later" beside those the SDK knows as throttling; the last ones are cured by fresh credentials. */
    private static final Set<String> LATER =
            Set.of("Throttled", "ThrottledException", "ExpiredToken", "ExpiredTokenException", "RequestExpired");

    private static final int SERVER_FAULT = 500;

    private AskedOnce() {}

    /** A client that retries sends twice, and so would the JDK's own client below it, which repeats on a broken connection. */
    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, Duration answer) {
        // Added to what the client has: its interceptors stay.
        return builder.overrideConfiguration(builder.overrideConfiguration()
                        .copy(configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(answer))
                .build();
    }

    static SendOutcome meaning(SdkException fault) {
        return switch (fault) {
            case AwsServiceException answered -> meaning(answered);
            case SdkClientException unanswered -> meaning(unanswered);
            default -> new SendOutcome.NotKnown();
        };
    }

    /** A 4xx was looked at and turned away; after a 5xx nobody knows how far it had come. */
    private static SendOutcome meaning(AwsServiceException answered) {
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
}
