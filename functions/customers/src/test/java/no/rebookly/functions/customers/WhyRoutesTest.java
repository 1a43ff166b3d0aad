package no.rebookly.functions.customers;

import static no.rebookly.testing.automation.AnAutomation.STUDIO;
import static no.rebookly.testing.campaign.ACampaign.aCampaign;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Automation;
import no.rebookly.automation.Automations;
import no.rebookly.automation.Mark;
import no.rebookly.automation.Occasion;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.sending.Reason;
import no.rebookly.studio.Studios;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.session.Owner;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.Holidays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a Tuesday at eleven. */
class WhyRoutesTest {
    private static final Codes CODES = (studio, intent, customer) ->
            new Code(String.format("%010d", Math.floorMod((intent + customer.value()).hashCode(), 1_000_000_000)));

    private final TestPlatform platform = TestPlatform.at("2026-11-24T10:00:00Z");
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryStudios studios = new InMemoryStudios();
    private Calls calls = new Calls(new CustomersFunction(platform));

    @BeforeEach
    void signIn() {
        var owner = Owner.signIn(platform, STUDIO);
        studios.add(AStudio.named(STUDIO, "Salong Saks"));
        studios.saveSender(AStudio.approvedSender(STUDIO));
        platform.with(Customers.class, customers)
                .with(Studios.class, studios)
                .with(Numbers.class, new InMemoryNumbers())
                .with(NumberKeys.class, new HashedNumberKeys())
                .with(Campaigns.class, campaigns)
                .with(Messages.class, messages)
                .with(Links.class, new InMemoryLinks())
                .with(Automations.class, automations)
                .with(Holidays.class, day -> Optional.empty())
                .with(Codes.class, CODES);
        calls = new Calls(new CustomersFunction(platform)).cookie(owner.cookie());
    }

    @Test
    void tellsWhatHappenedAndWhatWillForEveryCampaignAndRule() {
        var kari = here(1, Optional.of(MarketingBasis.CONSENT), "2026-10-20");
        skipped(started(1, "Høst"), kari, Reason.HOLDOUT);
        scheduled(2, "Jul", "2026-12-01T09:00:00Z");
        automations.add(AnAutomation.rebooking(1, 6).active());
        automations.add(AnAutomation.reminding(2, 24).active());
        automations.add(AnAutomation.rebooking(3, 9).build());

        assertThat(lines(kari))
                .containsExactly(
                        "Regel 1 SEND null at 2026-12-01T09:00:00Z",
                        "Jul SEND null at 2026-12-01T09:00:00Z",
                        "Høst SKIP HOLDOUT at 2026-11-24T10:00:00Z",
                        "Regel 2 SKIP NO_APPOINTMENT at null");
        var holdout = calls.header("accept-language", "nb")
                .get(path(kari))
                .json()
                .path("items")
                .get(2);
        assertThat(holdout.path("sentence").textValue()).startsWith("Kunden er i kontrollgruppa");
        assertThat(holdout.path("messageId").textValue()).startsWith("msg_");
        assertThat(holdout.path("state").textValue()).isEqualTo("SKIPPED");
    }

    @Test
    void whatARuleHasToldHasALineOfItsOwn() {
        var rule = automations(AnAutomation.rebooking(1, 6).active());
        var kari = here(1, Optional.of(MarketingBasis.CONSENT), "2026-10-13");
        var occasion = new Occasion("2026-10-13", platform.clock().instant());
        var told = customers.find(STUDIO, kari.id()).orElseThrow();
        customers.change(
                told.with(told.agenda()
                        .with(
                                rule.id(),
                                Mark.NONE.told(occasion, platform.clock().instant()))),
                HistoryChange.NONE);
        messages.plan(message(
                rule.source(), CODES.of(STUDIO, rule.source(), occasion, kari.id()), kari, MessageState.QUEUED));

        assertThat(lines(kari)).containsExactly("Regel 1 SEND null at 2026-11-24T10:00:00Z");
    }

    @Test
    void saysWhyNotForWhoeverNothingWasPlannedFor() {
        var nobody = here(1, Optional.empty(), "2026-10-20");
        started(1, "Høst");
        scheduled(2, "Jul", "2026-12-01T09:00:00Z");
        var paused = automations(AnAutomation.rebooking(1, 6).active());
        automations.change(paused.paused());

        assertThat(lines(nobody))
                .containsExactlyInAnyOrder(
                        "Høst SKIP NOT_IN_FILTER at null",
                        "Jul SKIP NO_BASIS at null",
                        "Regel 1 SKIP NO_BASIS at null");
        var kari = here(2, Optional.of(MarketingBasis.CONSENT), "2026-10-20");
        assertThat(lines(kari)).contains("Regel 1 SKIP AUTOMATION_PAUSED at null");
        assertThat(calls.get("/api/customers/cus_00000000000000000099/decisions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ofTwoWhoShareANumberTheOtherIsTold() {
        here(1, Optional.of(MarketingBasis.CONSENT), "2026-10-20", "+4741234567");
        var child = here(2, Optional.of(MarketingBasis.CONSENT), "2026-10-19", "+4741234567");
        scheduled(2, "Jul", "2026-12-01T09:00:00Z");

        assertThat(lines(child)).containsExactly("Jul SKIP SAME_NUMBER at null");
    }

    @Test
    void aSkippedCampaignStandsInTheTimelineToo() {
        var kari = here(1, Optional.of(MarketingBasis.CONSENT), "2026-10-20");
        skipped(started(1, "Høst"), kari, Reason.HOLDOUT);

        var timeline =
                calls.get("/api/customers/" + kari.id() + "/timeline").json().path("items");
        assertThat(timeline.findValuesAsText("reason")).contains("HOLDOUT");
        assertThat(timeline.findValuesAsText("sourceName")).contains("Høst");
    }

    private List<String> lines(Customer customer) {
        var lines = new ArrayList<String>();
        calls.get(path(customer))
                .json()
                .path("items")
                .forEach(item -> lines.add(item.path("name").textValue() + " "
                        + item.path("outcome").textValue() + " "
                        + item.path("reason").textValue() + " at "
                        + item.path("at").textValue()));
        return lines;
    }

    private static String path(Customer customer) {
        return "/api/customers/" + customer.id() + "/decisions";
    }

    private Customer here(int number, Optional<MarketingBasis> basis, String lastVisit) {
        return here(number, basis, lastVisit, String.format("+4741%06d", number));
    }

    private Customer here(int number, Optional<MarketingBasis> basis, String lastVisit, String phone) {
        var visit = Visit.registered(
                new VisitId(String.format("vis_%020d", number)),
                LocalDate.parse(lastVisit),
                Optional.empty(),
                Optional.empty());
        var history = new History(List.of(visit), List.of(), List.of());
        var made = aCustomer(number).withPhone(phone);
        basis.ifPresent(made::withBasis);
        var customer = made.build()
                .with(Customer.Facts.of(
                        history.visits(), List.of(), platform.clock().instant()));
        customers.add(customer, history);
        return customer;
    }

    private Automation automations(Automation automation) {
        automations.add(automation);
        return automations.find(STUDIO, automation.id()).orElseThrow();
    }

    private Campaign started(int number, String name) {
        var campaign = aCampaign(number).named(name).build();
        campaigns.add(campaign);
        var found = campaigns.find(STUDIO, campaign.id()).orElseThrow();
        var all = new Campaign.Progress(Optional.empty(), true, Optional.empty(), Optional.empty());
        campaigns.change(found.going(platform.clock().instant()).progressed(all, Optional.empty()));
        return campaign;
    }

    private void scheduled(int number, String name, String at) {
        var campaign = aCampaign(number).named(name).at(at).build();
        campaigns.add(campaign);
        var found = campaigns.find(STUDIO, campaign.id()).orElseThrow();
        campaigns.change(found.going(platform.clock().instant()));
    }

    private void skipped(Campaign campaign, Customer customer, Reason reason) {
        var code = CODES.of(STUDIO, campaign.source(), customer.id());
        messages.plan(message(campaign.source(), code, customer, MessageState.SKIPPED)
                .change()
                .because(Optional.of(reason))
                .done());
    }

    private Message message(Source source, Code code, Customer customer, MessageState state) {
        var plan = new Message.Plan(
                STUDIO,
                source,
                code,
                customer.id(),
                customer.phone(),
                new HashedNumberKeys().of(STUDIO, customer.phone()),
                MessageKind.MARKETING,
                "Hei",
                "Salong",
                1,
                new Money(60),
                1,
                Optional.empty());
        return Message.planned(plan, state, Optional.empty(), platform.clock().instant());
    }
}
