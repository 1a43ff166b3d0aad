package no.rebookly.aws.sms;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.message.SmsProviderContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * What every provider must do, against a server that plays its vendor: ask once, and say what is certain. What it promises of an
 * SMS that is taken is the contract that a real server and the fake are held to as well.
 */
abstract class VendorAnswersContract<E extends VendorEndpoint> extends SmsProviderContract {
    static final Duration SHORT = Duration.ofMillis(700);
    static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    static final OutgoingSms SMS = new OutgoingSms(
            Optional.of(new MessageRef(STUDIO, CAMPAIGN, code(1))),
            "att_1",
            new PhoneNumber("+4790000001"),
            "Salong-1",
            "Hei på deg! 5 % – «nå» & så",
            MessageKind.MARKETING);

    /** How a vendor turns a request away. */
    record Refusal(int status, String code) {}

    final E vendor;

    VendorAnswersContract(E vendor) {
        this.vendor = vendor;
    }

    /** With an answer awaited for {@link #SHORT}. */
    abstract SmsProvider provider(URI endpoint);

    abstract List<Refusal> throttling();

    abstract List<Refusal> refusals();

    abstract List<Refusal> faults();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void givesTheVendorsIdOfWhatItTook() {
        assertThat(provider().send(SMS)).isEqualTo(new SendOutcome.Taken("vendor-1"));
    }

    @Test
    void knowsThatAThrottledOneWasNotTaken() {
        throttling().forEach(refusal -> assertAnswered(refusal, new SendOutcome.Throttled()));
    }

    @Test
    void knowsThatARefusedOneWasNotTaken() {
        refusals().forEach(refusal -> assertAnswered(refusal, new SendOutcome.Refused()));
    }

    @Test
    void doesNotKnowAfterAFaultOfTheServer() {
        faults().forEach(refusal -> assertAnswered(refusal, new SendOutcome.NotKnown()));
    }

    @Test
    void doesNotKnowWhenTheConnectionIsCutAndAsksNoSecondTime() {
        vendor.answersNext(VendorEndpoint.Mode.CUT);

        assertThat(provider().send(SMS)).isEqualTo(new SendOutcome.NotKnown());
        assertThat(vendor.requests()).hasSize(1);
    }

    /** The JDK's own client repeats a POST by itself when a connection that it kept alive breaks. */
    @Test
    void asksNoSecondTimeWhenAWarmConnectionIsCut() {
        var provider = provider();
        provider.send(SMS);
        vendor.answersNext(VendorEndpoint.Mode.CUT);

        assertThat(provider.send(SMS)).isEqualTo(new SendOutcome.NotKnown());
        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void doesNotKnowWhenNoAnswerComes() {
        vendor.answersNext(VendorEndpoint.Mode.HANG);

        assertThat(provider().send(SMS)).isEqualTo(new SendOutcome.NotKnown());
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void knowsThatNothingWasTakenWhenNobodyListens() {
        // tcpmux: no test and no service of today listens there, while a port just closed may be somebody else's by
        // now.
        var nobody = URI.create("http://127.0.0.1:1");

        assertThat(provider(nobody).send(SMS)).isEqualTo(new SendOutcome.Throttled());
    }

    @Override
    protected final SmsProvider provider() {
        return provider(vendor.uri());
    }

    @Override
    protected final List<OnPhone> phone(PhoneNumber number) {
        return vendor.phone(number);
    }

    private void assertAnswered(Refusal refusal, SendOutcome outcome) {
        var before = vendor.requests().size();
        vendor.refusesNext(refusal.status(), refusal.code());

        assertThat(provider().send(SMS)).as(refusal.toString()).isEqualTo(outcome);
        assertThat(vendor.requests()).as(refusal.toString()).hasSize(before + 1);
    }
}
