package no.rebookly.functions.campaigns;

import static no.rebookly.testing.customer.ACustomer.STUDIO;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.account.AccountId;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.idempotency.Answers;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Messages;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.page.Cursors;
import no.rebookly.segment.Segments;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.session.Sessions;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.SenderState;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.template.Templates;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.idempotency.InMemoryAnswers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.page.PlainCursors;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.segment.InMemorySegments;
import no.rebookly.testing.session.InMemorySessions;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.testing.template.InMemoryTemplates;
import no.rebookly.time.Holidays;
import no.rebookly.time.QuietHours;

/** A studio with a booking page, whose owner is signed in on a Tuesday morning. */
final class Salon {
    static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");

    final InMemoryStudios studios = new InMemoryStudios();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryNumbers numbers = new InMemoryNumbers();
    final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryLinks links = new InMemoryLinks();
    final HashedNumberKeys numberKeys = new HashedNumberKeys();
    final InMemorySegments segments = new InMemorySegments();
    final InMemoryAutomations automations = new InMemoryAutomations();
    private final InMemorySessions sessions = new InMemorySessions();
    private final TestPlatform platform = TestPlatform.at("2026-11-24T10:00:00Z")
            .with(Studios.class, studios)
            .with(Customers.class, customers)
            .with(Numbers.class, numbers)
            .with(NumberKeys.class, numberKeys)
            .with(Campaigns.class, campaigns)
            .with(Segments.class, segments)
            .with(Automations.class, automations)
            .with(Templates.class, new InMemoryTemplates())
            .with(Messages.class, messages)
            .with(Links.class, links)
            .with(Sessions.class, sessions)
            .with(Answers.class, new InMemoryAnswers())
            .with(Cursors.class, new PlainCursors())
            .with(Holidays.class, day -> Optional.empty())
            .with(
                    Codes.class,
                    (studio, source, customer) -> new Code(customer.value().substring(14)));
    private final Calls calls = new Calls(new CampaignsFunction(platform));
    private int keys;

    Salon() {
        studios.add(studio(STUDIO));
        studios.add(studio(OTHER_STUDIO));
        signIn(STUDIO);
    }

    void signIn(StudioId studio) {
        var token = SessionToken.random(new SecureRandom());
        var now = now();
        sessions.add(new Session(
                token.hash(),
                new AccountId("acc_00000000000000000001"),
                studio,
                SessionLevel.FULL,
                now,
                now,
                Optional.of(now)));
        calls.cookie("session=" + token.value());
    }

    Instant now() {
        return platform.clock().instant();
    }

    void clock(String instant) {
        platform.clock().set(Instant.parse(instant));
    }

    void approveSender() {
        studios.saveSender(new SenderIdentity(
                STUDIO,
                "Kari Nordmann",
                Optional.empty(),
                "Eier",
                "Kari",
                new SenderName("SalongSaks"),
                SenderState.APPROVED,
                List.of(),
                now(),
                0));
    }

    void has(Customer customer) {
        customers.add(customer, History.NONE);
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

    private Studio studio(StudioId id) {
        return new Studio(
                id,
                "Salong Saks",
                Optional.of(URI.create("https://salong.example/bestill")),
                QuietHours.DEFAULT,
                new TreeSet<>(),
                0,
                Optional.empty(),
                Optional.empty(),
                now(),
                1);
    }

    /** The id of a campaign that is drafted now. */
    String make(String name, String filter, String text) {
        return calls().post("/api/campaigns", draft(name, filter, text))
                .json()
                .path("id")
                .textValue();
    }

    static String draft(String name, String filter, String text) {
        return "{\"name\":\"%s\",\"filter\":%s,\"text\":\"%s\"}".formatted(name, filter, text);
    }
}
