package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.customer.Customer;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.message.Attempt;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.money.Money;
import no.rebookly.sending.ApplyReceipt;
import no.rebookly.sending.AskProvider;
import no.rebookly.sending.DispatchMessage;
import no.rebookly.sending.MatchReceipt;
import no.rebookly.sending.NoteSent;
import no.rebookly.sending.ReadStanding;
import no.rebookly.sending.Reconsider;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.sending.UncountedCredits;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.message.FakeSmsProvider;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.platform.CountingIds;
import no.rebookly.testing.platform.TestClock;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/sending.md to what DynamoDB says. Campaign, studio and customer are only read, and so are fakes here. */
class SendingCostIT {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    /** Of all tests: the keys that one has made, the next one finds. */
    @TempDir
    private static Path folder;

    private final TestClock clock = new TestClock(NOON);

    @Test
    void oneSmsCostsFifteenWriteUnitsFromPlanToReceiptWithSns() {
        assertThat(unitsOfOneSms(customer(1), new FakeSmsProvider())).isEqualTo(15);
    }

    @Test
    void andThirteenWhereReceiptsNameTheMessage() {
        assertThat(unitsOfOneSms(customer(2), new FakeSmsProvider().namesMessages()))
                .isEqualTo(13);
    }

    private double unitsOfOneSms(Customer kari, FakeSmsProvider provider) {
        var database = Database.of(DYNAMODB.client(), DYNAMODB.dataTable());
        var keys = new KeyRing(
                FileMasterKey.at(folder.resolve("master.key")),
                new DynamoDbKeySetStore(DYNAMODB.client(), DYNAMODB.keysTable()),
                clock,
                10);
        keys.create(KeyOwner.of(STUDIO));
        keys.create(KeyOwner.system());
        var messages = new DynamoDbMessages(database, keys);
        var links = new DynamoDbLinks(database);
        var numbers = new DynamoDbNumbers(database);
        var receipts = new DynamoDbReceipts(database, keys);
        var dispatch = new DispatchMessage(
                messages,
                numbers,
                reconsider(kari),
                new DynamoDbDailySpend(database),
                new AskProvider(provider, receipts, clock),
                new NoteSent(messages, links, clock),
                new CountingIds(),
                clock);
        var applyReceipt = new ApplyReceipt(new MatchReceipt(receipts, messages), messages, numbers, links, clock);
        var message = message(kari);

        var planned = units(() -> {
            links.add(Link.planned(
                    message.ref(),
                    message.customer(),
                    message.number(),
                    message.kind(),
                    Optional.of(URI.create("https://salong.example/bestill")),
                    NOON));
            messages.plan(message);
        });
        clock.advance(Duration.ofSeconds(5));
        var sent = units(() -> dispatch.dispatch(message.ref()));
        clock.advance(Duration.ofSeconds(5));
        var attempt = messages.find(message.ref())
                .flatMap(Message::attempt)
                .map(Attempt::id)
                .orElseThrow();
        DeliveryReport.Sms sms = provider.receiptsNameTheMessage()
                ? new DeliveryReport.Sms.Named(message.ref(), attempt)
                : new DeliveryReport.Sms.Unnamed("provider-1", kari.phone(), clock.instant());
        var settled = units(
                () -> applyReceipt.apply(new DeliveryReport(sms, true, false, clock.instant(), OptionalInt.of(1))));

        assertThat(messages.find(message.ref()).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(planned).as("link and message").isEqualTo(2 + 3);
        assertThat(sent)
                .as("claim, place, what is asked and the provider's id where it is needed, SENT")
                .isEqualTo(provider.receiptsNameTheMessage() ? 1 + 1 + 3 : 1 + 1 + 2 + 3);
        assertThat(settled).as("link, DELIVERED").isEqualTo(1 + 2);
        return planned + sent + settled;
    }

    private static double units(Runnable work) {
        return DYNAMODB.consumed().by(work).writeUnits();
    }

    private static Customer customer(int number) {
        return ACustomer.aCustomer(number).withBasis(MarketingBasis.CONSENT).build();
    }

    private static Reconsider reconsider(Customer kari) {
        var campaigns = new InMemoryCampaigns();
        var studios = new InMemoryStudios();
        var customers = new InMemoryCustomers();
        var campaign = ACampaign.aCampaign(1).build();
        campaigns.add(campaign);
        campaigns.change(campaigns.find(STUDIO, campaign.id()).orElseThrow().going(NOON));
        studios.add(AStudio.named(STUDIO, "Salong"));
        studios.saveSender(AStudio.approvedSender(STUDIO));
        customers.add(kari, History.NONE);
        return new Reconsider(
                new SendingPolicy(day -> Optional.empty()),
                new ReadStanding(campaigns, new InMemoryAutomations()),
                studios,
                customers,
                new UncountedCredits(),
                new InMemoryStops());
    }

    private static Message message(Customer kari) {
        var plan = new Message.Plan(
                STUDIO,
                ACampaign.aCampaign(1).build().source(),
                new Code("code" + kari.id().value().substring(18)),
                kari.id(),
                kari.phone(),
                new HashedNumberKeys().of(STUDIO, kari.phone()),
                MessageKind.MARKETING,
                "Hei Kari! Det er en stund siden sist. Vil du ha en ny time? https://l.rebookly.example/code000001 "
                        + "Hilsen Salong Solveig. Stopp: https://l.rebookly.example/code000001/s",
                "Salong",
                2,
                new Money(120),
                3,
                Optional.empty());
        return Message.planned(plan, MessageState.QUEUED, Optional.empty(), NOON)
                .change()
                .dueAt(Optional.of(NOON.plusSeconds(300)))
                .done();
    }
}
