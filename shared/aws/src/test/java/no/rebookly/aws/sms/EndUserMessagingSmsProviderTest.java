package no.rebookly.aws.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.SmsProvider.OutgoingSms;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

class EndUserMessagingSmsProviderTest extends VendorAnswersContract<EndUserMessagingEndpoint> {
    EndUserMessagingSmsProviderTest() {
        super(new EndUserMessagingEndpoint());
    }

    @Override
    SmsProvider provider(URI endpoint) {
        return EndUserMessagingSmsProvider.over(
                PinpointSmsVoiceV2Client.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_NORTH_1)
                        .credentialsProvider(CREDENTIALS),
                new BigDecimal("0.50"),
                SHORT);
    }

    @Override
    List<Refusal> throttling() {
        return List.of(
                new Refusal(400, "ThrottlingException"),
                new Refusal(400, "ServiceQuotaExceededException:MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT"),
                new Refusal(400, "ExpiredTokenException"),
                new Refusal(429, "TooManyRequestsException"));
    }

    @Override
    List<Refusal> refusals() {
        return List.of(
                new Refusal(400, "ValidationException:INVALID_PARAMETER"),
                new Refusal(400, "ConflictException:DESTINATION_PHONE_NUMBER_OPTED_OUT"),
                new Refusal(400, "ConflictException:DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION"),
                new Refusal(400, "ResourceNotFoundException"),
                new Refusal(400, "AccessDeniedException:ACCOUNT_DISABLED"));
    }

    @Override
    List<Refusal> faults() {
        return List.of(
                new Refusal(500, "InternalServerException"),
                new Refusal(503, "ServiceUnavailable"),
                new Refusal(502, "BadGateway"));
    }

    @Test
    void sendsTextNumberSenderAndLimitsAndGivesMessageAndAttemptAlong() {
        provider(vendor.uri()).send(SMS);

        var request = vendor.request();
        assertThat(request.path("DestinationPhoneNumber").textValue()).isEqualTo("+4790000001");
        assertThat(request.path("OriginationIdentity").textValue()).isEqualTo("Salong-1");
        assertThat(request.path("MessageBody").textValue()).isEqualTo(SMS.text());
        assertThat(request.path("MessageType").textValue()).isEqualTo("PROMOTIONAL");
        assertThat(request.path("MaxPrice").textValue()).isEqualTo("0.50000");
        assertThat(request.path("TimeToLive").intValue()).isEqualTo(86_400);
        assertThat(request.path("Context").path("message").textValue())
                .isEqualTo(SMS.message().orElseThrow().written());
        assertThat(request.path("Context").path("attempt").textValue()).isEqualTo("att_1");
        assertThat(request.path("Context")).hasSize(2);
        assertThat(provider(vendor.uri()).receiptsNameTheMessage()).isTrue();
    }

    /** An SMS to an owner's own phone: its receipt has nothing to settle. */
    @Test
    void tellsNothingOfWhatIsNoMessage() {
        provider(vendor.uri())
                .send(new OutgoingSms(
                        Optional.empty(), "own_1", SMS.to(), "Rebookly", "123456 er koden din", MessageKind.SERVICE));

        assertThat(vendor.request().path("Context")).isEmpty();
        assertThat(vendor.request().path("OriginationIdentity").textValue()).isEqualTo("Rebookly");
    }

    @Test
    void whatServesIsTransactional() {
        provider(vendor.uri())
                .send(new OutgoingSms(
                        SMS.message(),
                        SMS.attempt(),
                        SMS.to(),
                        SMS.senderName(),
                        "I morgen kl. 10",
                        MessageKind.SERVICE));

        assertThat(vendor.request().path("MessageType").textValue()).isEqualTo("TRANSACTIONAL");
    }
}
