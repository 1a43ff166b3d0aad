package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.due.LookAfterMessage;
import no.rebookly.id.Ids;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.message.SmsProvider;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.number.Numbers;
import no.rebookly.studio.Studios;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.FakeSmsProvider;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.message.InMemoryReceipts;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.CountingIds;
import no.rebookly.testing.platform.TestClock;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.Holidays;

/** A studio on a Monday noon, with a running campaign, one customer, and the message that is on its way to her. */
final class World {
    final TestClock clock = new TestClock(NOON);
    final Ids ids = new CountingIds();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryReceipts receipts = new InMemoryReceipts();
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryNumbers numbers = new InMemoryNumbers();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryStudios studios = new InMemoryStudios();
    final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    final InMemoryAutomations automations = new InMemoryAutomations();
    final FakeSmsProvider provider = new FakeSmsProvider();
    final Holidays holidays = day -> Optional.empty();
    final Customer kari =
            ACustomer.aCustomer(1).withBasis(MarketingBasis.CONSENT).build();
    final NumberKey number = new HashedNumberKeys().of(STUDIO, kari.phone());
    final Message message;

    World() {
        studios.add(AStudio.named(STUDIO, "Salong"));
        studios.saveSender(AStudio.approvedSender(STUDIO));
        customers.add(kari, History.NONE);
        var campaign = ACampaign.aCampaign(1).build();
        campaigns.add(campaign);
        campaigns.change(campaign().going(NOON));
        message = message(1);
        plan(message);
    }

    Campaign campaign() {
        return campaigns.find(STUDIO, ACampaign.aCampaign(1).build().id()).orElseThrow();
    }

    /** Another message of the same campaign to the same number, told apart by its code. */
    Message message(int code) {
        var plan = new Message.Plan(
                STUDIO,
                campaign().source(),
                new Code(String.format("code%06d", code)),
                kari.id(),
                kari.phone(),
                number,
                MessageKind.MARKETING,
                "Hei! Ny time?",
                "Salong",
                1,
                new Money(60),
                0,
                Optional.empty());
        return Message.planned(plan, MessageState.QUEUED, Optional.empty(), clock.instant())
                .change()
                .dueAt(Optional.of(clock.instant().plus(LookAfterMessage.QUEUED_FOR)))
                .done();
    }

    void plan(Message planned) {
        links.add(Link.planned(
                planned.ref(),
                planned.customer(),
                planned.number(),
                planned.kind(),
                Optional.empty(),
                planned.plannedAt()));
        messages.plan(planned);
    }

    DispatchMessage dispatch() {
        return dispatch(new Mortal(Integer.MAX_VALUE, true));
    }

    /** A sender whose every call to a port goes through somebody who may die. */
    DispatchMessage dispatch(Mortal mortal) {
        var mortalMessages = mortal.watch(Messages.class, messages);
        return new DispatchMessage(
                mortalMessages,
                mortal.watch(Numbers.class, numbers),
                new Reconsider(
                        new SendingPolicy(holidays),
                        new ReadStanding(
                                mortal.watch(Campaigns.class, campaigns), mortal.watch(Automations.class, automations)),
                        mortal.watch(Studios.class, studios),
                        mortal.watch(Customers.class, customers),
                        new UncountedCredits()),
                mortal.watch(SmsProvider.class, provider),
                new NoteSent(
                        mortalMessages,
                        mortal.watch(Receipts.class, receipts),
                        mortal.watch(Links.class, links),
                        clock),
                ids,
                clock);
    }

    ApplyReceipt applyReceipt() {
        return new ApplyReceipt(receipts, messages, numbers, links, clock);
    }

    /** Everything that the planner does to messages, minute by minute, and the queue after it. */
    void live(Duration time) {
        var lookAfter = new LookAfterMessage(messages, new ReadStanding(campaigns, automations), clock);
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(1));
            for (var each : messages.all()) {
                if (lookAfter.lookAfter(each.ref())) {
                    dispatch().dispatch(each.ref());
                }
            }
        }
    }

    Message found() {
        return messages.find(message.ref()).orElseThrow();
    }

    List<SmsProvider.OutgoingSms> phone() {
        return provider.taken();
    }
}
