package no.rebookly.testing.message;

import java.util.List;
import no.rebookly.message.SmsProvider;
import no.rebookly.phone.PhoneNumber;

class FakeSmsProviderTest extends SmsProviderContract {
    private final FakeSmsProvider provider = new FakeSmsProvider();

    @Override
    protected SmsProvider provider() {
        return provider;
    }

    @Override
    protected List<OnPhone> phone(PhoneNumber number) {
        return provider.taken().stream()
                .filter(sms -> sms.to().equals(number))
                .map(sms -> new OnPhone(sms.senderName(), sms.text()))
                .toList();
    }
}
