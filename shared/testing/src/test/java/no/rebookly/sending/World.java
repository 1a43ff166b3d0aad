package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.due.LookAfterMessage;
import no.rebookly.due.Turns;
import no.rebookly.id.Ids;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.DeliveryReport.Sms;
import no.rebookly.message.FindMessage;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.message.SmsProvider;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.number.Numbers;
import no.rebookly.pace.DailySpend;
import no.rebookly.pace.Pace;
import no.rebookly.pace.Stops;
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
import no.rebookly.testing.pace.InMemoryDailySpend;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.platform.CountingIds;
import no.rebookly.testing.platform.TestClock;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.Holidays;
import no.rebookly.time.Oslo;

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
    final InMemoryStops stops = new InMemoryStops();
    final InMemoryDailySpend dailySpend = new InMemoryDailySpend();
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
        return message(code, kari, number);
    }

    /** A message of the same campaign to another customer, planned. */
    Message plannedToAnother(int customer) {
        var other =
                ACustomer.aCustomer(customer).withBasis(MarketingBasis.CONSENT).build();
        customers.add(other, History.NONE);
        var planned = message(customer, other, new HashedNumberKeys().of(STUDIO, other.phone()));
        plan(planned);
        return planned;
    }

    private Message message(int code, Customer to, NumberKey numberOf) {
        var plan = new Message.Plan(
                STUDIO,
                campaign().source(),
                new Code(String.format("code%06d", code)),
                to.id(),
                to.phone(),
                numberOf,
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
                        new UncountedCredits(),
                        mortal.watch(Stops.class, stops)),
                mortal.watch(DailySpend.class, dailySpend),
                new AskProvider(
                        mortal.watch(SmsProvider.class, provider), mortal.watch(Receipts.class, receipts), clock),
                new NoteSent(mortalMessages, mortal.watch(Links.class, links), clock),
                ids,
                clock);
    }

    ApplyReceipt applyReceipt() {
        return new ApplyReceipt(new MatchReceipt(receipts, messages), messages, numbers, links, clock);
    }

    /** The receipt of an SMS that the provider took at a moment, as SNS tells it: by its own id. */
    DeliveryReport receipt(String providerId, Instant takenAt, boolean delivered) {
        return new DeliveryReport(
                new Sms.Unnamed(providerId, kari.phone(), takenAt),
                delivered,
                false,
                clock.instant(),
                OptionalInt.of(1));
    }

    /** The receipt of an attempt, as End User Messaging tells it. */
    DeliveryReport receipt(String attempt, boolean delivered) {
        return new DeliveryReport(
                new Sms.Named(message.ref(), attempt), delivered, false, clock.instant(), OptionalInt.of(1));
    }

    /** What an owner does about a message of which nobody knows whether it arrived. */
    UnknownSettled sendAgain() {
        return new SendAgain(new FindMessage(messages, links), messages, clock).send(STUDIO, message.id());
    }

    UnknownSettled markSent() {
        return new MarkSent(new FindMessage(messages, links), messages, clock).mark(STUDIO, message.id());
    }

    /** Everything that the planner does to messages, minute by minute, and the queue after it. */
    void live(Duration time) {
        var lookAfter = new LookAfterMessage(messages, new ReadStanding(campaigns, automations), clock);
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(1));
            for (var each : messages.all()) {
                if (lookAfter.lookAfter(each.ref(), new Turns(new Pace(1_000), stops.read(), clock.instant()))) {
                    dispatch().dispatch(each.ref());
                }
            }
        }
    }

    Money spentToday() {
        return dailySpend.spent(STUDIO, Oslo.day(NOON));
    }

    /** The studio may spend so much a day. */
    void limit(long ore) {
        var studio = studios.find(STUDIO).orElseThrow();
        studios.change(AStudio.limitedTo(studio, new Money(ore)));
    }

    Message found() {
        return messages.find(message.ref()).orElseThrow();
    }

    List<SmsProvider.OutgoingSms> phone() {
        return provider.taken();
    }
}
