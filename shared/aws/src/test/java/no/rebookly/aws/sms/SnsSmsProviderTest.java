package no.rebookly.aws.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import no.rebookly.message.SmsProvider;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

class SnsSmsProviderTest extends VendorAnswersContract<SnsEndpoint> {
    SnsSmsProviderTest() {
        super(new SnsEndpoint());
    }

    @Override
    SmsProvider provider(URI endpoint) {
        return SnsSmsProvider.over(
                SnsClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_NORTH_1)
                        .credentialsProvider(CREDENTIALS),
                new BigDecimal("0.50"),
                SHORT);
    }

    @Override
    List<Refusal> throttling() {
        return List.of(
                new Refusal(400, "Throttled"),
                new Refusal(400, "Throttling"),
                new Refusal(429, "TooManyRequests"),
                new Refusal(400, "ThrottlingException"),
                new Refusal(403, "ExpiredToken"));
    }

    @Override
    List<Refusal> refusals() {
        return List.of(
                new Refusal(400, "InvalidParameter"),
                new Refusal(400, "InvalidParameterValue"),
                new Refusal(403, "AuthorizationError"),
                new Refusal(400, "OptedOut"),
                new Refusal(404, "EndpointDisabled"));
    }

    @Override
    List<Refusal> faults() {
        return List.of(
                new Refusal(500, "InternalError"),
                new Refusal(500, "InternalFailure"),
                new Refusal(503, "ServiceUnavailable"),
                new Refusal(502, "BadGateway"));
    }

    @Test
    void publishesTextNumberSenderAndLimitAndNothingOfOurs() {
        provider(vendor.uri()).send(SMS);

        assertThat(vendor.fields())
                .containsEntry("Action", "Publish")
                .containsEntry("PhoneNumber", "+4790000001")
                .containsEntry("Message", SMS.text());
        assertThat(vendor.fields().values())
                .contains("AWS.SNS.SMS.SenderID", "Salong-1", "Promotional", "0.50")
                .doesNotContain(SMS.attempt());
        assertThat(provider(vendor.uri()).receiptsNameTheMessage()).isFalse();
    }
}
