package no.rebookly.simulation.salon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import no.rebookly.automation.CustomersWithAgenda;
import no.rebookly.automation.FindOccasion;
import no.rebookly.automation.MakeAgenda;
import no.rebookly.automation.Occasion;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.CampaignState;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.studio.AStudio;

/**
 * One or two salons with a handful of customers, some of whom share a number or have not said yes to marketing; a campaign or
 * two that starts soon, to the same people; and a rule that reminds those who have booked. Some may spend no more in a day than a few SMS cost.
 */
public final class Salons {
    /** Monday: four times in the day, and once ten minutes before marketing has to stop for the night. */
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-11-23T08:00:00Z"),
            Instant.parse("2026-11-23T11:00:00Z"),
            Instant.parse("2026-11-23T13:00:00Z"),
            Instant.parse("2026-11-23T16:00:00Z"),
            Instant.parse("2026-11-23T18:50:00Z"));

    private static final Money PRICE = TestPlatform.SETTINGS.pricePerPart();
    private static final int MOST_CUSTOMERS = 9;
    private static final int REMINDED_HOURS_BEFORE = 24;

    private final SplittableRandom chance;
    private final Stores stores;
    private final List<StudioId> studios;
    private final List<CampaignId> campaigns = new ArrayList<>();
    private final List<MessageRef> reminders = new ArrayList<>();
    private int people;

    private Salons(SplittableRandom chance, Stores stores, List<StudioId> studios) {
        this.chance = chance;
        this.stores = stores;
        this.studios = studios;
    }

    public static Instant beginning(SplittableRandom chance) {
        return BEGINNINGS.get(chance.nextInt(BEGINNINGS.size()));
    }

    public static Salons open(SplittableRandom chance, Instant now) {
        var studios = new ArrayList<StudioId>();
        for (int i = 1; i <= 1 + chance.nextInt(2); i++) {
            studios.add(new StudioId(String.format("stu_%020d", i)));
        }
        var salons = new Salons(chance, new Stores(studios), List.copyOf(studios));
        studios.forEach(studio -> salons.open(studio, now));
        return salons;
    }

    private void open(StudioId studio, Instant now) {
        var salon = AStudio.named(studio, "Salong");
        stores.studios.add(isOneOf(8) ? AStudio.limitedTo(salon, PRICE.times(2 + chance.nextInt(4))) : salon);
        stores.studios.saveSender(AStudio.approvedSender(studio));
        var rule = AnAutomation.reminding(studios.indexOf(studio) + 1, REMINDED_HOURS_BEFORE)
                .of(studio)
                .build();
        stores.automations.add(rule);
        stores.automations.change(
                stores.automations.find(studio, rule.id()).orElseThrow().activated(now));
        var number = 0;
        for (int i = 0; i < 2 + chance.nextInt(MOST_CUSTOMERS - 1); i++) {
            number = i > 0 && isOneOf(5) ? number : ++people;
            join(studio, number, rule.source(), now);
        }
        start(studio, now);
        if (isOneOf(4)) {
            start(studio, now);
        }
    }

    private void join(StudioId studio, int number, Source rule, Instant now) {
        var person = ACustomer.aCustomer(++people).of(studio).withPhone(String.format("+47400%05d", number));
        var customer = (isOneOf(15) ? person : person.withBasis(MarketingBasis.CONSENT)).build();
        var booked = new ArrayList<Appointment>();
        if (isOneOf(8)) {
            booked.add(Appointment.booked(
                    new AppointmentId(String.format("apt_%020d", people)),
                    now.plus(Duration.ofHours(REMINDED_HOURS_BEFORE)).plusSeconds(60L + chance.nextInt(1200)),
                    Optional.empty(),
                    now.minus(Duration.ofDays(1))));
        }
        var facts = Customer.Facts.of(List.of(), booked, now);
        new CustomersWithAgenda(stores.customers, stores.automations, new MakeAgenda(new FindOccasion()), () -> now)
                .add(customer.with(facts), new History(List.of(), booked, List.of()));
        for (var upcoming : facts.upcoming()) {
            var occasion = new Occasion(FindOccasion.nameOf(upcoming), now);
            reminders.add(new MessageRef(studio, rule, stores.codes.of(studio, rule, occasion, customer.id())));
        }
    }

    private void start(StudioId studio, Instant now) {
        var draft = ACampaign.aCampaign(campaigns.size() + 1)
                .of(studio)
                .saying("Hei! Ny time? {lenke} {stopp}")
                .at(now.plusSeconds(chance.nextInt(600)).toString())
                .build();
        campaigns.add(draft.id());
        stores.campaigns.add(draft);
        stores.campaigns.change(
                stores.campaigns.find(studio, draft.id()).orElseThrow().going(now));
    }

    public Stores stores() {
        return stores;
    }

    public List<StudioId> studios() {
        return studios;
    }

    /** In the order of their starts. */
    public List<Campaign> campaigns() {
        return studios.stream()
                .flatMap(studio -> campaigns.stream().flatMap(id -> stores.campaigns.find(studio, id).stream()))
                .toList();
    }

    /** Every one of these has to have a message in the end; one whose campaign was cancelled may have none. */
    public List<MessageRef> intents() {
        var intents = new ArrayList<MessageRef>(reminders);
        for (var campaign : campaigns()) {
            if (campaign.state() != CampaignState.CANCELLED) {
                stores.customers.everybody(
                        campaign.studio(),
                        customer -> intents.add(new MessageRef(
                                campaign.studio(),
                                campaign.source(),
                                stores.codes.of(campaign.studio(), campaign.source(), customer.id()))));
            }
        }
        return intents;
    }

    private boolean isOneOf(int many) {
        return chance.nextInt(many) == 0;
    }
}
