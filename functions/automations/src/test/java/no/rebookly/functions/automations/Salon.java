package no.rebookly.functions.automations;

import static no.rebookly.testing.customer.ACustomer.STUDIO;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.idempotency.Answers;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Messages;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.pace.Stops;
import no.rebookly.page.Cursors;
import no.rebookly.segment.Segments;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.session.Sessions;
import no.rebookly.studio.Studios;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.idempotency.InMemoryAnswers;
import no.rebookly.testing.job.InMemoryJobs;
import no.rebookly.testing.job.QueuedJobs;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.page.PlainCursors;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.segment.InMemorySegments;
import no.rebookly.testing.session.InMemorySessions;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.Holidays;

/** A studio with a booking page, whose owner is signed in on a Tuesday morning at eleven. */
final class Salon {
    final InMemoryStudios studios = new InMemoryStudios();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryAutomations automations = new InMemoryAutomations();
    final InMemorySegments segments = new InMemorySegments();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    final InMemoryStops stops = new InMemoryStops();
    private final QueuedJobs jobQueue = new QueuedJobs();
    private final InMemorySessions sessions = new InMemorySessions();
    private final TestPlatform platform = TestPlatform.at("2026-11-24T10:00:00Z")
            .with(Studios.class, studios)
            .with(Customers.class, customers)
            .with(Numbers.class, new InMemoryNumbers())
            .with(NumberKeys.class, new HashedNumberKeys())
            .with(Campaigns.class, campaigns)
            .with(Automations.class, automations)
            .with(Segments.class, segments)
            .with(Messages.class, messages)
            .with(Links.class, links)
            .with(Stops.class, stops)
            .with(Jobs.class, new InMemoryJobs())
            .with(JobQueue.class, jobQueue)
            .with(Sessions.class, sessions)
            .with(Answers.class, new InMemoryAnswers())
            .with(Cursors.class, new PlainCursors())
            .with(Holidays.class, day -> Optional.empty())
            .with(
                    Codes.class,
                    (studio, source, customer) -> new Code(customer.value().substring(14)));
    private final Calls calls = new Calls(new AutomationsFunction(platform));
    private int keys;

    Salon() {
        studios.add(AStudio.named(STUDIO, "Salong Saks"));
        var token = SessionToken.random(new SecureRandom());
        sessions.add(new Session(
                token.hash(),
                new AccountId("acc_00000000000000000001"),
                STUDIO,
                SessionLevel.FULL,
                now(),
                now(),
                Optional.of(now())));
        calls.cookie("session=" + token.value());
    }

    Instant now() {
        return platform.clock().instant();
    }

    /** Since it was last asked. */
    int jobsQueued() {
        var queued = 0;
        while (jobQueue.next().isPresent()) {
            queued++;
        }
        return queued;
    }

    void approveSender() {
        studios.saveSender(AStudio.approvedSender(STUDIO));
    }

    void withoutBookingPage() {
        var studio = studios.find(STUDIO).orElseThrow();
        studios.change(new no.rebookly.studio.Studio(
                studio.id(),
                studio.name(),
                Optional.<URI>empty(),
                studio.quietHours(),
                studio.closedDays(),
                studio.holdoutPercent(),
                studio.dailySpendLimit(),
                studio.contactPhone(),
                studio.createdAt(),
                studio.version()));
    }

    /** A customer with consent who was here on that day. */
    Customer visited(int number, String day) {
        var visit = Visit.registered(
                new VisitId(String.format("vis_%020d", number)),
                LocalDate.parse(day),
                Optional.empty(),
                Optional.empty());
        var history = new History(List.of(visit), List.of(), List.of());
        var customer = ACustomer.aCustomer(number)
                .withBasis(MarketingBasis.CONSENT)
                .build()
                .with(Customer.Facts.of(history.visits(), List.of(), now()));
        customers.add(customer, history);
        return customer;
    }

    /** Every call with an Idempotency-Key of its own. */
    Calls calls() {
        return calls.header("idempotency-key", "key-" + String.format("%08d", ++keys));
    }

    Calls.Answer patch(String path, String etag, String json) {
        var answer = calls().header("if-match", etag).send("PATCH", path, json);
        calls.header("if-match", "");
        return answer;
    }
}
