package no.rebookly.functions.reminderplanner;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Agenda;
import no.rebookly.automation.Automations;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.due.Due;
import no.rebookly.due.DueIndex;
import no.rebookly.job.JobQueue;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SendQueue;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.optout.Journal;
import no.rebookly.pace.Stops;
import no.rebookly.sending.Credits;
import no.rebookly.sending.Reason;
import no.rebookly.sending.UncountedCredits;
import no.rebookly.studio.Studios;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.automation.InMemoryDailyPlaces;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.CollectingSendQueue;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.Holidays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The customers of one studio lie in several shards of the due index, and are decided on together all the same. */
class RulesAcrossShardsTest {
    private static final Instant TEN = Instant.parse("2026-11-23T09:00:00Z");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryStudios studios = new InMemoryStudios();
    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final TestPlatform platform = TestPlatform.at(NOON.toString())
            .with(Messages.class, messages)
            .with(Campaigns.class, new InMemoryCampaigns())
            .with(Automations.class, automations)
            .with(DailyPlaces.class, new InMemoryDailyPlaces())
            .with(Customers.class, customers)
            .with(Links.class, new InMemoryLinks())
            .with(Studios.class, studios)
            .with(Numbers.class, new InMemoryNumbers())
            .with(NumberKeys.class, new HashedNumberKeys())
            .with(
                    Codes.class,
                    (studio, intent, customer) -> new Code(customer.value().substring(14)))
            .with(Credits.class, new UncountedCredits())
            .with(Holidays.class, day -> Optional.empty())
            .with(Journal.class, new CollectingJournal())
            .with(Stops.class, new InMemoryStops())
            .with(SendQueue.class, new CollectingSendQueue())
            .with(JobQueue.class, (studio, job) -> {});

    @BeforeEach
    void aStudioWithARuleForSixWeeksThatWritesToOneADay() {
        studios.add(AStudio.named(STUDIO, "Salong"));
        studios.saveSender(AStudio.approvedSender(STUDIO));
        var draft = AnAutomation.rebooking(1, 6).atMost(1).build();
        automations.add(draft);
        automations.change(
                automations.find(STUDIO, draft.id()).orElseThrow().activated(TEN.minusSeconds(86_400L * 30)));
    }

    @Test
    void thePlaceOfADayGoesToTheMostPromisingOfAll() {
        var once = due(ACustomer.aCustomer(1).whoCame("2026-10-12"));
        var often = due(ACustomer.aCustomer(2).whoCame("2026-10-12").whoCame("2026-08-31"));
        platform.with(DueIndex.class, new Shards(List.of(once, often)));

        tick();

        assertThat(messages.all()).singleElement().satisfies(message -> assertThat(message.customer())
                .isEqualTo(often.id()));
    }

    @Test
    void ofTwoWhoShareANumberOneIsWrittenTo() {
        var child = due(
                ACustomer.aCustomer(1).withPhone("+4793836900").named("Ida Lie").whoCame("2026-10-12"));
        var mother = due(ACustomer.aCustomer(2)
                .withPhone("+4793836900")
                .named("Siri Lie")
                .whoCame("2026-10-12")
                .whoCame("2026-08-31"));
        platform.with(DueIndex.class, new Shards(List.of(child, mother)));

        tick();

        assertThat(of(mother).state()).isEqualTo(MessageState.QUEUED);
        assertThat(of(child).reason()).contains(Reason.SAME_NUMBER);
    }

    private Message of(Customer customer) {
        return messages.all().stream()
                .filter(message -> message.customer().equals(customer.id()))
                .findFirst()
                .orElseThrow();
    }

    private Customer due(ACustomer customer) {
        var due = customer.withBasis(MarketingBasis.CONSENT)
                .build()
                .with(new Agenda(Optional.of(TEN), "", Collections.emptySortedMap()));
        customers.add(due, History.NONE);
        return due;
    }

    private void tick() {
        new Calls(new ReminderPlannerFunction(platform)).tick();
    }

    /** Each customer in a shard of her own. */
    private record Shards(List<Customer> customers) implements DueIndex {
        @Override
        public int shards() {
            return customers.size();
        }

        @Override
        public List<Due> upTo(int shard, Instant now, int limit) {
            var customer = customers.get(shard);
            return List.of(new Due.CustomerDue(TEN, customer.studio(), customer.id()));
        }

        @Override
        public Optional<Instant> earliest() {
            return Optional.of(TEN);
        }
    }
}
