package no.rebookly.aws.dynamodb;

import static no.rebookly.aws.dynamodb.StudioKeys.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.rebookly.atonce.AtOnce;
import no.rebookly.campaign.ReportCampaign;
import no.rebookly.customer.Customer;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.sending.Reason;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.number.HashedNumberKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Holds what docs/dynamodb.md says a report costs to what DynamoDB says. */
class EffectCostIT {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    private static final Instant SENT = Instant.parse("2026-11-23T09:00:00Z");
    private static final Source BEFORE = new Source("cmp_00000000000000000001");
    private static final Source REPORTED = new Source("cmp_00000000000000000002");
    private static final int PEOPLE = 400;

    @Test
    void aReportCostsTwoAndAHalfReadUnitsForEachRecipient(@TempDir Path folder) {
        DYNAMODB.emptyData();
        var keys = StudioKeys.in(folder, StudioKeys.clock());
        var database = Database.of(DYNAMODB.client(), DYNAMODB.dataTable());
        var customers = new DynamoDbCustomers(database, keys);
        var messages = new DynamoDbMessages(database, keys);
        var links = new DynamoDbLinks(database);
        AtOnce.map(AtOnce.STORE_CALLS, IntStream.rangeClosed(1, PEOPLE).boxed().toList(), number -> {
            var visits = visits(number);
            var kari = aCustomer(number).withBasis(MarketingBasis.CONSENT).build();
            customers.add(
                    kari.with(Customer.Facts.of(visits, List.of(), SENT)), new History(visits, List.of(), List.of()));
            write(BEFORE, kari, number, false, messages, links);
            write(REPORTED, kari, PEOPLE + number, number % 10 == 0, messages, links);
            return number;
        });
        var reportCampaign = new ReportCampaign(new InMemoryCampaigns(), messages, links, customers, () -> SENT);

        var spent = DYNAMODB.consumed().by(() -> {
            var report = reportCampaign.report(STUDIO, REPORTED);
            assertThat(report.rebookedIndirect()).isEqualTo(PEOPLE * 3 / 10);
            assertThat(report.revenue()).contains(new Money(PEOPLE * 3L / 10 * 79_000));
            assertThat(report.holdout()).isEqualTo(PEOPLE / 10);
        });

        assertThat(spent.writeUnits()).isZero();
        assertThat(spent.readUnits() / PEOPLE).isBetween(2.4, 2.6);
        assertThat(spent.calls()).isLessThan(PEOPLE * 12 / 10);
    }

    /** Of ten three come in time, two a month later, and five not at all. */
    private static List<Visit> visits(int number) {
        var last =
                switch (number % 10) {
                    case 1, 2, 3 -> "2026-11-30";
                    case 4, 5 -> "2027-01-04";
                    default -> "2026-08-02";
                };
        return List.of(visit(number, "2026-08-01"), visit(number + PEOPLE, last));
    }

    private static Visit visit(int number, String day) {
        return Visit.registered(
                new VisitId(String.format("vis_%020d", number)),
                LocalDate.parse(day),
                Optional.of("Klipp"),
                Optional.of(new Money(79_000)));
    }

    private static void write(
            Source source, Customer to, int number, boolean heldOut, DynamoDbMessages messages, DynamoDbLinks links) {
        var key = new HashedNumberKeys().of(STUDIO, to.phone());
        var plan = new Message.Plan(
                STUDIO,
                source,
                new Code(String.format("code%06d", number)),
                to.id(),
                to.phone(),
                key,
                MessageKind.MARKETING,
                "Hei Kari! Det er en stund siden sist. Vil du ha en ny time? https://l.rebookly.example/code000001 "
                        + "Hilsen Salong Solveig. Stopp: https://l.rebookly.example/code000001/s",
                "Salong",
                2,
                new Money(120),
                1,
                Optional.empty());
        var at = source.equals(BEFORE) ? SENT.minusSeconds(86_400 * 60) : SENT;
        var message = heldOut
                ? Message.planned(plan, MessageState.SKIPPED, Optional.of(Reason.HOLDOUT), at)
                : Message.planned(plan, MessageState.DELIVERED, Optional.empty(), at);
        if (!heldOut) {
            links.add(Link.planned(
                    message.ref(),
                    to.id(),
                    key,
                    MessageKind.MARKETING,
                    Optional.of(URI.create("https://salong.example/bestill")),
                    at));
        }
        messages.plan(message);
    }
}
