package no.rebookly.functions.smsdispatch;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.aQueuedMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customers;
import no.rebookly.link.Links;
import no.rebookly.message.Attempt;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.message.SmsProvider;
import no.rebookly.number.Numbers;
import no.rebookly.pace.DailySpend;
import no.rebookly.pace.Stops;
import no.rebookly.sending.Credits;
import no.rebookly.sending.UncountedCredits;
import no.rebookly.studio.Studios;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.FakeSmsProvider;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.message.InMemoryReceipts;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.pace.InMemoryDailySpend;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsDispatchFunctionTest {
    private final InMemoryMessages messages = new InMemoryMessages();
    private final FakeSmsProvider provider = new FakeSmsProvider();
    private final Calls calls = new Calls(new SmsDispatchFunction(TestPlatform.at(NOON.toString())
            .with(Messages.class, messages)
            .with(Numbers.class, new InMemoryNumbers())
            .with(Stops.class, new InMemoryStops())
            .with(DailySpend.class, new InMemoryDailySpend())
            .with(Campaigns.class, new InMemoryCampaigns())
            .with(Automations.class, new InMemoryAutomations())
            .with(Studios.class, new InMemoryStudios())
            .with(Customers.class, new InMemoryCustomers())
            .with(Credits.class, new UncountedCredits())
            .with(Holidays.class, day -> Optional.empty())
            .with(SmsProvider.class, provider)
            .with(Receipts.class, new InMemoryReceipts())
            .with(Links.class, new InMemoryLinks())));

    @Test
    void recallsAMessageWhoseCampaignIsGone() {
        var message = aQueuedMessage(1);
        messages.plan(message);

        assertThat(calls.deliver(message.ref().written())).isEmpty();

        assertThat(messages.find(message.ref()).orElseThrow().state()).isEqualTo(MessageState.CANCELLED);
        assertThat(provider.asked()).isZero();
    }

    @Test
    void reportsAloneWhatNamesNoMessage() {
        var message = aQueuedMessage(1);
        messages.plan(message);

        assertThat(calls.deliver("nonsense", message.ref().written(), "")).containsExactly("0", "2");
        assertThat(messages.find(message.ref()).orElseThrow().state()).isEqualTo(MessageState.CANCELLED);
    }

    /** Whatever lay in the dead-letter queue, for however long: the message and not the queue says what is to be done. */
    @ParameterizedTest
    @EnumSource(value = MessageState.class, mode = EnumSource.Mode.EXCLUDE, names = "QUEUED")
    void sendsNothingThatIsBroughtBackFromTheDeadLetters(MessageState state) {
        var message = aQueuedMessage(1);
        messages.plan(message);
        messages.change(messages.find(message.ref())
                .orElseThrow()
                .change()
                .to(state)
                .claimedBy(new Attempt("att", NOON))
                .done());
        var before = messages.find(message.ref());

        assertThat(calls.deliver(message.ref().written(), message.ref().written()))
                .isEmpty();

        assertThat(messages.find(message.ref())).isEqualTo(before);
        assertThat(provider.asked()).isZero();
    }
}
