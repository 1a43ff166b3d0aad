package no.rebookly.localstack;

import java.math.BigDecimal;
import java.util.List;
import no.rebookly.aws.sms.SnsSmsProvider;
import no.rebookly.message.SmsProvider;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.message.SmsProviderContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sns.SnsClient;

class LocalStackSmsIT extends SmsProviderContract {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private SmsProvider provider;

    @BeforeEach
    void connect() {
        provider = SnsSmsProvider.over(LOCALSTACK.running().pointed(SnsClient.builder()), new BigDecimal("0.50"));
        new OuterWorld(LOCALSTACK.running()).forgetPhones();
    }

    @Override
    protected SmsProvider provider() {
        return provider;
    }

    @Override
    protected List<OnPhone> phone(PhoneNumber number) {
        return new OuterWorld(LOCALSTACK.running()).phone(number);
    }
}
