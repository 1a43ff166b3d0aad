package no.rebookly.functions.reminderplanner;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.automation.Automations;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignState;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.DeleteCustomer;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.due.Due;
import no.rebookly.due.DueIndex;
import no.rebookly.erasure.EraseCustomer;
import no.rebookly.job.JobId;
import no.rebookly.job.JobQueue;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
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
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.automation.InMemoryDailyPlaces;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.due.InMemoryDueIndex;
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

class ReminderPlannerFunctionTest {
    private static final int CUSTOMERS = 250;

    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryLinks links = new InMemoryLinks();
    private final InMemoryStudios studios = new InMemoryStudios();
    private final CollectingSendQueue queue = new CollectingSendQueue();
    private final List<JobId> jobs = new ArrayList<>();
    private final List<Due> others = new ArrayList<>();
    private final Campaign campaign = ACampaign.aCampaign(1)
            .saying("Hei {fornavn}! Ny time? {lenke} {stopp}")
            .build();
    private final TestPlatform platform = TestPlatform.at(NOON.toString())
            .with(Messages.class, messages)
            .with(Campaigns.class, campaigns)
            .with(Automations.class, new InMemoryAutomations())
            .with(DailyPlaces.class, new InMemoryDailyPlaces())
            .with(Customers.class, customers)
            .with(Links.class, links)
            .with(Studios.class, studios)
            .with(Numbers.class, new InMemoryNumbers())
            .with(NumberKeys.class, new HashedNumberKeys())
            .with(
                    Codes.class,
                    (studio, source, customer) -> new Code(customer.value().substring(14)))
            .with(Credits.class, new UncountedCredits())
            .with(Holidays.class, day -> Optional.empty())
            .with(Journal.class, new CollectingJournal())
            .with(Stops.class, new InMemoryStops())
            .with(SendQueue.class, queue)
            .with(JobQueue.class, (studio, job) -> jobs.add(job))
            .with(
                    DueIndex.class,
                    new InMemoryDueIndex(List.of(messages::due, this::campaignsDue, customers::due, others::stream)));

    private Stream<Due> campaignsDue() {
        return Stream.of(campaign.id())
                .flatMap(id -> campaigns.find(STUDIO, id).stream())
                .flatMap(found -> found.dueAt().stream().map(at -> new Due.CampaignDue(at, STUDIO, found.id())));
    }

    @BeforeEach
    void start() {
        studios.add(AStudio.named(STUDIO, "Salong"));
        studios.saveSender(AStudio.approvedSender(STUDIO));
        for (int i = 1; i <= CUSTOMERS; i++) {
            var customer = ACustomer.aCustomer(i);
            customers.add((i % 10 == 0 ? customer : customer.withBasis(MarketingBasis.CONSENT)).build(), History.NONE);
        }
        campaigns.add(campaign);
        campaigns.change(found().going(NOON));
    }

    @Test
    void leavesEveryLinkThatIsOutWhereItLeadsWhenTheBookingPageMoves() {
        tick();
        var codes = messages.all().stream()
                .filter(message -> message.state() == MessageState.QUEUED)
                .map(Message::code)
                .toList();
        var salong = studios.find(STUDIO).orElseThrow();
        var moved = URI.create("https://annen.example/");
        assertThat(studios.change(AStudio.bookingAt(salong, moved))).isTrue();
        tick();

        assertThat(codes).isNotEmpty();
        assertThat(links.findAll(codes).values()).hasSameSizeAs(codes).allSatisfy(link -> assertThat(link.target())
                .isEqualTo(salong.bookingUrl()));
    }

    @Test
    void erasesADeletedCustomerOnceNobodyCanRegretIt() {
        tick();
        var kari = customers.find(STUDIO, ACustomer.aCustomer(1).build().id()).orElseThrow();
        new DeleteCustomer(customers, platform.clock()).delete(STUDIO, kari.id(), CustomerState.REGRET);
        tick();
        assertThat(customers.findInAnyState(STUDIO, kari.id())).isPresent();

        platform.clock().advance(CustomerState.REGRET.plus(EraseCustomer.LAST_LOOK));
        tick();

        assertThat(customers.findInAnyState(STUDIO, kari.id())).isEmpty();
        assertThat(messages.all().stream().filter(message -> message.to().isEmpty()))
                .singleElement()
                .satisfies(message -> assertThat(message.customer()).isEqualTo(kari.id()));
    }

    @Test
    void plansEveryCustomerOnceAndQueuesWhoIsToGetIt() {
        tick();
        var queued = queue.drain();
        tick();

        assertThat(messages.all()).hasSize(CUSTOMERS);
        assertThat(queued).hasSize(225).doesNotHaveDuplicates();
        assertThat(queue.drain()).isEmpty();
        assertThat(messages.all())
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .hasSize(25)
                .allSatisfy(message -> assertThat(message.reason()).contains(Reason.NO_BASIS));
        assertThat(queued).allSatisfy(ref -> assertThat(links.find(ref.code())).isPresent());
        assertThat(found().progress().planned()).isTrue();
    }

    @Test
    void twoPlannersAtOnceWriteEachIntentOnce() throws Exception {
        var one = Thread.ofVirtual().start(this::tick);
        var other = Thread.ofVirtual().start(this::tick);
        one.join();
        other.join();
        tick();

        assertThat(messages.all()).hasSize(CUSTOMERS);
        assertThat(queue.drain()).hasSize(225).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhereItDied() {
        for (int call = 1; call <= 40; call++) {
            platform.with(Messages.class, new DyingMessages(messages, call * 7));
            tick();
        }
        platform.with(Messages.class, messages);
        tick();
        platform.clock().advance(Duration.ofMinutes(6));
        tick();

        assertThat(messages.all()).hasSize(CUSTOMERS);
        var refs = new HashSet<>(queue.drain());
        assertThat(refs).hasSize(225);
    }

    @Test
    void holdsInQuietHoursAndLetsGoWhenTheyEnd() {
        platform.clock().set(Instant.parse("2026-11-23T20:00:00Z"));
        tick();
        assertThat(queue.drain()).isEmpty();
        assertThat(states()).contains(MessageState.HELD);

        platform.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        tick();

        assertThat(queue.drain()).hasSize(225);
    }

    @Test
    void isDoneOnceNothingIsOpen() {
        tick();
        platform.clock().advance(Duration.ofMinutes(1));
        tick();
        assertThat(found().state()).isEqualTo(CampaignState.RUNNING);

        settleAll();
        platform.clock().advance(Duration.ofMinutes(1));
        tick();

        assertThat(found().state()).isEqualTo(CampaignState.DONE);
        assertThat(found().dueAt()).isEmpty();
    }

    @Test
    void callsBackWhatACancelledCampaignHasNotSent() {
        tick();
        campaigns.change(found().cancelled(platform.clock().instant()));
        tick();

        assertThat(states()).containsOnly(MessageState.CANCELLED, MessageState.SKIPPED);
        assertThat(found().dueAt()).isEmpty();
    }

    @Test
    void letsGoWhatAPauseHeldOnceTheCampaignGoesOn() {
        tick();
        queue.drain();
        var paused = messages.all().stream()
                .filter(message -> message.state() == MessageState.QUEUED)
                .findFirst()
                .orElseThrow();
        messages.change(paused.change()
                .to(MessageState.HELD)
                .because(Optional.of(Reason.CAMPAIGN_PAUSED))
                .until(Optional.of(NOON.plusSeconds(3600)))
                .dueAt(Optional.of(NOON.plusSeconds(3600)))
                .done());

        platform.clock().advance(Duration.ofMinutes(1));
        tick();

        assertThat(queue.drain()).containsExactly(paused.ref());
    }

    @Test
    void aBrokenEntryHoldsUpNobody() {
        var nobody = new no.rebookly.studio.StudioId("stu_0000000000000000zzzz");
        others.add(new Due.CampaignDue(NOON.minusSeconds(60), nobody, campaign.id()));
        others.add(new Due.JobDue(NOON.minusSeconds(50), STUDIO, new JobId("job_00000000000000000001")));
        campaigns.add(new Campaign(
                nobody,
                campaign.id(),
                campaign.kind(),
                campaign.content(),
                CampaignState.RUNNING,
                Campaign.Progress.NONE,
                NOON,
                Optional.of(NOON),
                Optional.of(NOON.minusSeconds(60)),
                0));

        tick();

        assertThat(messages.all()).hasSize(CUSTOMERS);
        assertThat(jobs).contains(new JobId("job_00000000000000000001"));
    }

    private void tick() {
        new Calls(new ReminderPlannerFunction(platform)).tick();
    }

    private Campaign found() {
        return campaigns.find(STUDIO, campaign.id()).orElseThrow();
    }

    private List<MessageState> states() {
        return messages.all().stream().map(Message::state).toList();
    }

    private void settleAll() {
        for (var message : messages.all()) {
            if (message.state().isOpen()) {
                messages.change(message.change()
                        .to(MessageState.SENT)
                        .dueAt(Optional.of(NOON.plus(Duration.ofDays(3))))
                        .done());
            }
        }
    }

    /** Fails at one write of many, as if the store were out of reach from then on. */
    private static final class DyingMessages implements Messages {
        private final Messages real;
        private final java.util.concurrent.atomic.AtomicInteger left;

        DyingMessages(Messages real, int writes) {
            this.real = real;
            this.left = new java.util.concurrent.atomic.AtomicInteger(writes);
        }

        @Override
        public boolean plan(Message message) {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("out of reach");
            }
            return real.plan(message);
        }

        @Override
        public Optional<Message> find(MessageRef ref) {
            return real.find(ref);
        }

        @Override
        public List<Message> findAll(List<MessageRef> refs) {
            return real.findAll(refs);
        }

        @Override
        public boolean change(Message changed) {
            return real.change(changed);
        }

        @Override
        public Optional<Message> claim(MessageRef ref, no.rebookly.message.Attempt attempt, java.time.Instant now) {
            return real.claim(ref, attempt, now);
        }

        @Override
        public void erase(MessageRef ref) {
            real.erase(ref);
        }

        @Override
        public no.rebookly.page.Page<Message> ofSource(
                no.rebookly.studio.StudioId studio,
                no.rebookly.message.Source source,
                no.rebookly.page.PageRequest page) {
            return real.ofSource(studio, source, page);
        }

        @Override
        public no.rebookly.page.Page<Message> ofStudio(
                no.rebookly.studio.StudioId studio, no.rebookly.page.PageRequest page) {
            return real.ofStudio(studio, page);
        }

        @Override
        public no.rebookly.page.Page<Message> ofCustomer(
                no.rebookly.studio.StudioId studio,
                no.rebookly.customer.CustomerId customer,
                no.rebookly.page.PageRequest page) {
            return real.ofCustomer(studio, customer, page);
        }
    }
}
