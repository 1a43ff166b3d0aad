package no.rebookly.aws.sms;

import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import no.rebookly.message.MessageId;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.phone.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

class SnsSmsProviderTest {
    private static final OutgoingSms SMS = new OutgoingSms(
            new MessageId(code(1)),
            new PhoneNumber("+4790000001"),
            "Salong-1",
            "Hei på deg! 5 % – «nå» & så",
            MessageKind.MARKETING);

    private final SnsEndpoint sns = new SnsEndpoint();
    private final SnsSmsProvider provider = provider(sns.uri());

    @AfterEach
    void close() {
        sns.close();
    }

    private static SnsSmsProvider provider(URI endpoint) {
        return SnsSmsProvider.over(
                SnsClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_NORTH_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))),
                new BigDecimal("0.50"),
                Duration.ofMillis(700));
    }

    @Test
    void publishesTextNumberSenderAndLimit() {
        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.Taken("sns-1"));

        assertThat(sns.requests()).singleElement().satisfies(request -> {
            assertThat(request)
                    .containsEntry("Action", "Publish")
                    .containsEntry("PhoneNumber", "+4790000001")
                    .containsEntry("Message", SMS.text());
            assertThat(request.values()).contains("AWS.SNS.SMS.SenderID", "Salong-1", "Promotional", "0.50");
        });
    }

    @ParameterizedTest
    @CsvSource({"400,Throttled", "400,Throttling", "429,TooManyRequests", "400,ThrottlingException", "403,ExpiredToken"
    })
    void knowsThatAThrottledOneWasNotTaken(int status, String code) {
        sns.refusesNext(status, code);

        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.Throttled());
        assertThat(sns.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400,InvalidParameter",
        "400,InvalidParameterValue",
        "403,AuthorizationError",
        "400,OptedOut",
        "404,EndpointDisabled"
    })
    void knowsThatARefusedOneWasNotTaken(int status, String code) {
        sns.refusesNext(status, code);

        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.Refused());
        assertThat(sns.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500,InternalError", "500,InternalFailure", "503,ServiceUnavailable", "502,BadGateway"})
    void doesNotKnowAfterAFaultOfTheServer(int status, String code) {
        sns.refusesNext(status, code);

        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.NotKnown());
        assertThat(sns.requests()).hasSize(1);
    }

    @Test
    void doesNotKnowWhenTheConnectionIsCutAndAsksNoSecondTime() {
        sns.answersNext(SnsEndpoint.Mode.CUT);

        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.NotKnown());
        assertThat(sns.requests()).hasSize(1);
    }

    /** The JDK's own client repeats a POST by itself when a connection that it kept alive breaks. */
    @Test
    void asksNoSecondTimeWhenAWarmConnectionIsCut() {
        provider.send(SMS);
        sns.answersNext(SnsEndpoint.Mode.CUT);

        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.NotKnown());
        assertThat(sns.requests()).hasSize(2);
    }

    @Test
    void doesNotKnowWhenNoAnswerComes() {
        sns.answersNext(SnsEndpoint.Mode.HANG);

        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.NotKnown());
        assertThat(sns.requests()).hasSize(1);
    }

    @Test
    void knowsThatNothingWasTakenWhenNobodyListens() {
        // tcpmux: no test and no service of today listens there, while a port just closed may be somebody else's by
        // now.
        var nobody = URI.create("http://127.0.0.1:1");

        assertThat(provider(nobody).send(SMS)).isEqualTo(new SendOutcome.Throttled());
    }
}
