package no.rebookly.functions.reminderplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.rebookly.automation.Automations;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.campaign.DecideCampaign;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.WriteSms;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.due.Due;
import no.rebookly.due.DueIndex;
import no.rebookly.due.PlanCampaign;
import no.rebookly.due.Turns;
import no.rebookly.job.JobQueue;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SendQueue;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.optout.Journal;
import no.rebookly.pace.Pace;
import no.rebookly.pace.Stops;
import no.rebookly.platform.Settings;
import no.rebookly.sending.Credits;
import no.rebookly.sending.Reason;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.sending.UncountedCredits;
import no.rebookly.studio.StudioId;
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
import org.junit.jupiter.api.Test;

/** A pace of two SMS a second: 120 a minute, 60 of them for one studio. */
class PaceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final StudioId BIG = new StudioId("stu_000000000000000000b1");
    private static final StudioId SMALL = new StudioId("stu_000000000000000000s1");

    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryStudios studios = new InMemoryStudios();
    private final InMemoryStops stops = new InMemoryStops();
    private final CollectingSendQueue queue = new CollectingSendQueue();
    private final Campaign big = campaign(BIG);
    private final Campaign small = campaign(SMALL);
    private final TestPlatform platform = TestPlatform.at(NOON.toString())
            .with(
                    Settings.class,
                    new Settings(
                            Set.of("http://localhost:8080"),
                            URI.create("http://localhost:8081"),
                            Optional.empty(),
                            new Money(60),
                            new Pace(2)))
            .with(Messages.class, messages)
            .with(Campaigns.class, campaigns)
            .with(Automations.class, new InMemoryAutomations())
            .with(DailyPlaces.class, new InMemoryDailyPlaces())
            .with(Customers.class, customers)
            .with(Links.class, new InMemoryLinks())
            .with(Studios.class, studios)
            .with(Numbers.class, new InMemoryNumbers())
            .with(NumberKeys.class, new HashedNumberKeys())
            .with(
                    Codes.class,
                    (studio, source, customer) -> new Code(
                            studio.value().substring(22) + customer.value().substring(16)))
            .with(Credits.class, new UncountedCredits())
            .with(Holidays.class, day -> Optional.empty())
            .with(Journal.class, new CollectingJournal())
            .with(Stops.class, stops)
            .with(SendQueue.class, queue)
            .with(JobQueue.class, (studio, job) -> {})
            .with(DueIndex.class, new InMemoryDueIndex(List.of(messages::due, this::campaignsDue)));

    private static Campaign campaign(StudioId studio) {
        return ACampaign.aCampaign(1).of(studio).saying("Hei! {lenke}").build();
    }

    private Stream<Due> campaignsDue() {
        return Stream.of(big, small)
                .flatMap(one -> campaigns.find(one.studio(), one.id()).stream())
                .flatMap(
                        found -> found.dueAt().stream().map(at -> new Due.CampaignDue(at, found.studio(), found.id())));
    }

    private void open(Campaign campaign, int recipients) {
        var studio = campaign.studio();
        studios.add(AStudio.named(studio, "Salong"));
        studios.saveSender(AStudio.approvedSender(studio));
        for (int i = 1; i <= recipients; i++) {
            customers.add(
                    ACustomer.aCustomer(i)
                            .of(studio)
                            .withBasis(MarketingBasis.CONSENT)
                            .build(),
                    History.NONE);
        }
        campaigns.add(campaign);
        campaigns.change(found(campaign).going(platform.clock().instant()));
    }

    @Test
    void aStudioWithManyIsBroughtToItsSendersAMinuteAtATime() {
        open(big, 150);

        assertThat(minute()).hasSize(60);
        assertThat(waiting(Reason.PACE)).isEqualTo(90);
        assertThat(minute()).hasSize(60);
        assertThat(minute()).hasSize(30);
        assertThat(minute()).isEmpty();
    }

    @Test
    void twentyOfOneStudioDoNotWaitForTheThousandsOfAnother() {
        open(big, 1_000);
        minute();
        open(small, 20);

        var queued = minute();

        assertThat(queued).filteredOn(ref -> ref.studio().equals(SMALL)).hasSize(20);
        assertThat(queued).filteredOn(ref -> ref.studio().equals(BIG)).hasSize(60);
    }

    @Test
    void planningForThousandsLeavesTimeForTheTwentyOfAnother() {
        open(big, 1_500);
        platform.clock().advance(Duration.ofSeconds(1));
        open(small, 20);
        var asked = new AtomicInteger();

        // Time for fewer pages than the big one has.
        new ReminderPlannerFunction(platform).run(() -> asked.incrementAndGet() > 16 ? 0 : 60_000);

        assertThat(messages.all())
                .filteredOn(message -> message.studio().equals(SMALL))
                .hasSize(20);
        assertThat(messages.all().size()).isBetween(1_020, 1_500);
        minute();
        assertThat(messages.all()).hasSize(1_520);
    }

    @Test
    void aCancellationInTheMiddleLeavesWhatHasNoTurnYetUnsent() {
        open(big, 150);
        minute();

        campaigns.change(found(big).cancelled(platform.clock().instant()));

        assertThat(minute()).isEmpty();
        assertThat(messages.all())
                .filteredOn(message -> message.state() == MessageState.CANCELLED)
                .hasSize(150);
    }

    @Test
    void aPauseInTheMiddleHoldsTheRestAndGoingOnKeepsThePace() {
        open(big, 150);
        var first = minute();
        first.forEach(this::sent);
        campaigns.change(found(big).paused());
        assertThat(minute()).isEmpty();
        assertThat(minute()).isEmpty();
        assertThat(waiting(Reason.CAMPAIGN_PAUSED)).isEqualTo(90);

        campaigns.change(found(big).going(platform.clock().instant()));

        assertThat(minute()).hasSize(60);
        assertThat(minute()).hasSize(30);
    }

    @Test
    void aStopHoldsWhatIsPlannedAndWhatIsDueAndGoingOnSendsAllOfItOnce() {
        open(big, 100);
        minute().forEach(this::sent);
        stops.stopEverything();
        open(small, 5);
        for (int i = 0; i < 12; i++) {
            assertThat(minute()).isEmpty();
        }
        assertThat(waiting(Reason.SENDING_STOPPED)).isEqualTo(45);

        stops.resumeEverything();

        var later =
                Stream.generate(this::minute).limit(12).flatMap(List::stream).toList();
        assertThat(later).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void planningThatGoesOnInALaterRunGoesOnBehindItsTurns() {
        open(big, 250);
        planOnePage();
        var first = queue.drain();
        platform.clock().advance(Duration.ofMinutes(1));

        assertThat(first).hasSize(60);
        assertThat(messages.all()).hasSize(100);
        assertThat(minute()).hasSize(60);
        assertThat(messages.all()).hasSize(250);
        assertThat(minute()).hasSize(60);
    }

    /** As far as a run comes that has no more time. */
    private void planOnePage() {
        var pages = new AtomicInteger(1);
        new PlanCampaign(
                        campaigns,
                        new ReadAudience(studios, customers, platform.numbers(), platform.credits()),
                        new DecideCampaign(
                                new SendingPolicy(platform.holidays()),
                                platform.numberKeys(),
                                platform.codes(),
                                new WriteSms(
                                        platform.settings().linksUrl(),
                                        platform.settings().pricePerPart())),
                        platform.links(),
                        messages,
                        queue,
                        platform.clock())
                .plan(
                        found(big),
                        new Turns(
                                platform.settings().pace(),
                                stops.read(),
                                platform.clock().instant()),
                        () -> pages.getAndDecrement() > 0);
    }

    /** What a minute brings to the senders; each is taken up before the next. */
    private List<MessageRef> minute() {
        new Calls(new ReminderPlannerFunction(platform)).tick();
        platform.clock().advance(Duration.ofMinutes(1));
        return queue.drain();
    }

    private void sent(MessageRef ref) {
        var message = messages.find(ref).orElseThrow();
        messages.change(message.change()
                .to(MessageState.SENT)
                .dueAt(Optional.of(platform.clock().instant().plus(Duration.ofDays(3))))
                .done());
    }

    private long waiting(Reason reason) {
        return messages.all().stream()
                .filter(message -> message.state() == MessageState.HELD)
                .map(Message::reason)
                .filter(Optional.of(reason)::equals)
                .count();
    }

    private Campaign found(Campaign campaign) {
        return campaigns.find(campaign.studio(), campaign.id()).orElseThrow();
    }
}
