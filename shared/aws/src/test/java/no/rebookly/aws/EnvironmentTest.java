package no.rebookly.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.rebookly.aws.sms.SmsVendor;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void theProviderIsChosenByAWord() {
        assertThat(Environment.of(Map.of("SMS_PROVIDER", "sns")).smsVendor()).isEqualTo(SmsVendor.SNS);
        assertThat(Environment.of(Map.of("SMS_PROVIDER", "end-user-messaging")).smsVendor())
                .isEqualTo(SmsVendor.END_USER_MESSAGING);
    }

    @Test
    void anotherWordOrNoneIsNamedAtTheStart() {
        assertThatThrownBy(() -> Environment.of(Map.of("SMS_PROVIDER", "SNS")).smsVendor())
                .hasMessageContaining("SMS_PROVIDER")
                .hasMessageContaining("sns, end-user-messaging");
        assertThatThrownBy(() -> Environment.of(Map.of()).smsVendor()).hasMessageContaining("SMS_PROVIDER is missing");
    }
}
