package no.rebookly.testing.message;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.phone.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What every provider promises of an SMS that it takes. What it does with one that it does not take is its own. */
public abstract class SmsProviderContract {
    private static final PhoneNumber KARI = new PhoneNumber("+4790000101");
    private static final PhoneNumber OLA = new PhoneNumber("+4790000102");
    /** Letters beside ASCII, signs that a form or a query has to escape, and more than one part. */
    private static final String TEXT = "Hei på deg! 5 % – «nå» & så + 1: " + "æøå ÆØÅ € ".repeat(20) + "😀";

    protected abstract SmsProvider provider();

    /** The SMS on this phone since the test began, the oldest first. */
    protected abstract List<OnPhone> phone(PhoneNumber number);

    /** As its recipient sees it. */
    public record OnPhone(String senderName, String text) {
        @Override
        public String toString() {
            return "OnPhone[" + senderName + "]";
        }
    }

    @Test
    void bringsTextAndSenderAsTheyAreToThatNumberOnly() {
        assertThat(provider().send(sms(1, KARI))).isInstanceOf(SendOutcome.Taken.class);

        assertThat(phone(KARI)).containsExactly(new OnPhone("Salong-1", TEXT));
        assertThat(phone(OLA)).isEmpty();
    }

    @Test
    void givesEachAnIdOfItsOwn() {
        var first = (SendOutcome.Taken) provider().send(sms(2, KARI));
        var second = (SendOutcome.Taken) provider().send(sms(3, KARI));

        assertThat(first.providerId()).isNotBlank().isNotEqualTo(second.providerId());
    }

    /** Why nobody may ask it again. */
    @Test
    void sendsTwiceWhatItIsAskedTwice() {
        provider().send(sms(4, OLA));
        provider().send(sms(4, OLA));

        assertThat(phone(OLA)).hasSize(2);
    }

    private static OutgoingSms sms(int number, PhoneNumber to) {
        return new OutgoingSms(
                Optional.of(new MessageRef(STUDIO, CAMPAIGN, code(number))),
                "att_" + number,
                to,
                "Salong-1",
                TEXT,
                MessageKind.MARKETING);
    }
}
