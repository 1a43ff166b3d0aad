package no.rebookly.automation;

import static no.rebookly.testing.automation.AnAutomation.STUDIO;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.WriteSms;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.due.FollowRule;
import no.rebookly.due.LookAfterMessage;
import no.rebookly.due.RunAgendas;
import no.rebookly.due.Turns;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobStep;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.money.Money;
import no.rebookly.number.Numbers;
import no.rebookly.number.RecentSend;
import no.rebookly.pace.Pace;
import no.rebookly.pace.Stopped;
import no.rebookly.sending.Mortal;
import no.rebookly.sending.ReadStanding;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.sending.UncountedCredits;
import no.rebookly.studio.Studio;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.automation.InMemoryDailyPlaces;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.CollectingSendQueue;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.TestClock;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.Holidays;
import no.rebookly.time.Hours;
import no.rebookly.time.Oslo;
import no.rebookly.time.QuietHours;

/** A studio with rules, whose quarters of an hour pass one by one; what is planned counts as sent to its number. */
final class RulesWorld {
    /** How often the planner comes by; each minute would be the same, and take longer. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    final TestClock clock;
    final InMemoryCustomers stored = new InMemoryCustomers();
    final InMemoryAutomations automations = new InMemoryAutomations();
    final InMemoryDailyPlaces places = new InMemoryDailyPlaces();
    final InMemoryNumbers numbers = new InMemoryNumbers();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryStudios studios = new InMemoryStudios();
    final CollectingSendQueue queue = new CollectingSendQueue();
    final Holidays holidays = day -> Optional.empty();
    final Codes codes = (studio, intent, customer) ->
            new Code(String.format("%010d", Math.floorMod((intent + customer.value()).hashCode(), 1_000_000_000)));
    final CustomersWithAgenda customers;
    private int visits;

    private final Instant start;

    RulesWorld(String now) {
        start = Instant.parse(now);
        clock = new TestClock(Instant.parse(now));
        studios.add(AStudio.named(STUDIO, "Salong"));
        studios.saveSender(AStudio.approvedSender(STUDIO));
        customers = new CustomersWithAgenda(stored, automations, new MakeAgenda(new FindOccasion()), clock);
    }

    /** Switches a rule on, and has every agenda made anew by it. */
    Automation activate(Automation draft) {
        automations.add(draft);
        var found = automations.find(STUDIO, draft.id()).orElseThrow();
        automations.change(found.activated(clock.instant()));
        clock.advance(CustomersWithAgenda.FRESH);
        recompute();
        return automations.find(STUDIO, draft.id()).orElseThrow();
    }

    /** As its owner changes it and, once it was seen, switches it on again. */
    void change(Automation rule, AnAutomation to) {
        var content = to.build().content();
        automations.change(automations.find(STUDIO, rule.id()).orElseThrow().with(content, clock.instant()));
        try (var worker = new FollowRule(
                messages,
                customers,
                new LookAfterMessage(messages, new ReadStanding(new InMemoryCampaigns(), automations), clock),
                queue)) {
            var job = Job.start(
                    STUDIO,
                    new JobId("job_00000000000000000002"),
                    JobKind.FOLLOW_RULE,
                    rule.id().value(),
                    clock.instant());
            // Twice, as a queue may bring it.
            worker.next(job);
            worker.next(job);
        }
        // What was called back was not sent to its number, as this world had it.
        for (var message : planned()) {
            if (message.state() == MessageState.CANCELLED) {
                numbers.save(STUDIO, numbers.find(STUDIO, message.number()).without(message.code()));
            }
        }
        clock.advance(CustomersWithAgenda.FRESH);
        automations.change(automations.find(STUDIO, rule.id()).orElseThrow().activated(clock.instant()));
        recompute();
    }

    /** The studio ends its days sooner. */
    void openUntil(int hour) {
        var before = studios.find(STUDIO).orElseThrow();
        studios.change(new Studio(
                before.id(),
                before.name(),
                before.bookingUrl(),
                new QuietHours(Hours.of(9, hour), Optional.of(Hours.of(10, 16))),
                before.closedDays(),
                before.holdoutPercent(),
                before.dailySpendLimit(),
                before.contactPhone(),
                before.createdAt(),
                before.version()));
    }

    void recompute() {
        try (var worker = new RecomputeAgendas(
                studios,
                readAudience(),
                lookAhead(),
                customers,
                automations,
                new AssignTurns(places, holidays),
                clock)) {
            var job = Job.start(
                    STUDIO, new JobId("job_00000000000000000001"), JobKind.RECOMPUTE_RULES, "", clock.instant());
            var step = worker.next(job);
            while (!(step instanceof JobStep.Finished)) {
                if (step instanceof JobStep.Later later) {
                    clock.set(later.at());
                }
                step = worker.next(job);
            }
        }
    }

    Customer add(Customer customer, History history) {
        customers.add(
                customer.with(Customer.Facts.of(history.visits(), history.appointments(), clock.instant())), history);
        return found(customer);
    }

    Customer found(Customer customer) {
        return stored.find(STUDIO, customer.id()).orElseThrow();
    }

    void visits(Customer customer, String day) {
        change(customer, HistoryChange.added(new History(List.of(visit(day)), List.of(), List.of())));
    }

    Visit visit(String day) {
        return Visit.registered(
                new VisitId(String.format("vis_%020d", ++visits)),
                java.time.LocalDate.parse(day),
                Optional.empty(),
                Optional.empty());
    }

    void books(Customer customer, Appointment appointment) {
        change(
                customer,
                new HistoryChange(List.of(), List.of(), List.of(appointment), List.of(), List.of(), List.of()));
    }

    void change(Customer customer, HistoryChange change) {
        var present = found(customer);
        var after = stored.history(present).after(change);
        customers.change(
                present.with(Customer.Facts.of(after.visits(), after.appointments(), clock.instant())), change);
    }

    void live(Duration time) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            var quarters = clock.instant().getEpochSecond() / QUARTER.toSeconds();
            clock.set(Instant.ofEpochSecond((quarters + 1) * QUARTER.toSeconds()));
            runDue(new Mortal(Integer.MAX_VALUE, true));
        }
    }

    /** What the planner does with the customers who are due; every call to a port goes through somebody who may die. */
    void runDue(Mortal mortal) {
        var due = new ArrayList<Customer>();
        stored.everybody(STUDIO, customer -> {
            if (customer.agenda()
                    .dueAt()
                    .filter(at -> !at.isAfter(clock.instant()))
                    .isPresent()) {
                due.add(customer);
            }
        });
        if (!due.isEmpty()) {
            var turns = new Turns(new Pace(1_000), Stopped.NOTHING, clock.instant());
            runner(mortal).run(STUDIO, due.stream().map(Customer::id).toList(), turns, (id, fault) -> {
                throw fault;
            });
        }
        takeUp();
    }

    private RunAgendas runner(Mortal mortal) {
        return new RunAgendas(
                studios,
                mortal.watch(Customers.class, customers),
                automations,
                mortal.watch(Numbers.class, numbers),
                new HashedNumberKeys(),
                new UncountedCredits(),
                new SendingPolicy(holidays),
                new AssignTurns(mortal.watch(DailyPlaces.class, places), holidays),
                codes,
                new WriteSms(URI.create("https://l.example"), new Money(60)),
                mortal.watch(Links.class, links),
                mortal.watch(Messages.class, messages),
                queue,
                clock);
    }

    private void takeUp() {
        for (var message : planned()) {
            var number = numbers.find(STUDIO, message.number());
            if (message.state() != MessageState.SKIPPED
                    && message.state() != MessageState.CANCELLED
                    && number.recent().stream().noneMatch(send -> send.code().equals(message.code()))) {
                numbers.save(
                        STUDIO,
                        number.with(new RecentSend(message.code(), message.source(), message.kind(), clock.instant())));
            }
        }
    }

    Instant start() {
        return start;
    }

    /** What a rule has in mind as of now. */
    List<Expected> lookAhead(Automation automation) {
        return lookAhead()
                .look(automation, readAudience().read(STUDIO, clock.instant()).orElseThrow());
    }

    private LookAhead lookAhead() {
        return new LookAhead(
                new SendingPolicy(holidays),
                holidays,
                new HashedNumberKeys(),
                codes,
                new WriteSms(URI.create("https://l.example"), new Money(60)));
    }

    private ReadAudience readAudience() {
        return new ReadAudience(studios, stored, numbers, new UncountedCredits());
    }

    /** In the order of planning. */
    List<Message> planned() {
        return messages.all().stream()
                .sorted(java.util.Comparator.comparing(Message::plannedAt))
                .toList();
    }

    /** On the wall clock of the studio, to the minute. */
    static String wall(Instant instant) {
        return Oslo.day(instant) + " " + Oslo.time(instant).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }
}
