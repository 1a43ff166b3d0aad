package no.rebookly.functions.customers;

import static no.rebookly.testing.customer.ACustomer.STUDIO;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Automations;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.optout.Journal;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.sending.Reason;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.message.MessageFixtures;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.session.Owner;

/** The desk of a studio whose owner is signed in, on a Sunday morning in November. */
final class Desk {
    /** What is sent to add the customer that most tests are about. */
    static final String KARI = """
            {"name": "Kari Ødegård", "phone": "930 00 001", "tags": ["Stamkunde"]}""";

    final TestPlatform platform = TestPlatform.at("2026-11-22T10:00:00Z");
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryLinks links = new InMemoryLinks();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final Calls calls;
    private int keys;

    Desk() {
        platform.with(Customers.class, customers)
                .with(Numbers.class, new InMemoryNumbers())
                .with(NumberKeys.class, new HashedNumberKeys())
                .with(Campaigns.class, new InMemoryCampaigns())
                .with(Messages.class, messages)
                .with(Links.class, links)
                .with(Automations.class, new InMemoryAutomations())
                .with(Journal.class, new CollectingJournal())
                .with(
                        Codes.class,
                        (studio, source, customer) -> new Code(customer.value().substring(14)))
                .with(PhoneReader.class, new LibPhoneNumberReader());
        var cookie = cookie();
        calls = new Calls(new CustomersFunction(platform)).cookie(cookie);
    }

    Calls calls() {
        return calls;
    }

    /** Of a session that has just begun. */
    String cookie() {
        return Owner.signIn(platform, STUDIO).cookie();
    }

    /** With an Idempotency-Key of its own. */
    Calls.Answer post(String path, String json) {
        return calls.header("idempotency-key", "key-number-" + ++keys).post(path, json);
    }

    Calls.Answer patch(String path, String version, String json) {
        var answer = calls.header("if-match", version).send("PATCH", path, json);
        calls.header("if-match", "");
        return answer;
    }

    static String id(Calls.Answer answer) {
        return answer.json().path("id").textValue();
    }

    String marketing(String path) {
        return calls.get(path).json().path("marketing").textValue();
    }

    /** The ids of every page of a list, four to a page. */
    List<String> all(String query) {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = calls.get("/api/customers?limit=4&" + query + next).json();
            page.path("items").forEach(item -> seen.add(item.path("id").textValue()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").textValue();
        } while (!next.isEmpty());
        return seen;
    }

    /** An SMS to the customer that was planned and not sent, with its link. */
    Message sms(String customer, int number, String plannedAt) {
        var plan = new Message.Plan(
                STUDIO,
                MessageFixtures.CAMPAIGN,
                MessageFixtures.code(number),
                new CustomerId(customer),
                new PhoneNumber("+4793000001"),
                MessageFixtures.numberKey(number),
                MessageKind.MARKETING,
                "Hei Kari!",
                "Salong",
                1,
                new Money(60),
                0,
                Optional.empty());
        var at = Instant.parse(plannedAt);
        var message = Message.planned(plan, MessageState.SKIPPED, Optional.of(Reason.OPTED_OUT), at);
        messages.plan(message);
        links.add(Link.planned(
                message.ref(),
                message.customer(),
                message.number(),
                message.kind(),
                Optional.of(URI.create("https://salong.example")),
                at));
        return message;
    }
}
