package no.rebookly.functions.optout;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static no.rebookly.testing.message.MessageFixtures.numberKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.TestLink;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Choice;
import no.rebookly.optout.Journal;
import no.rebookly.studio.ErasedException;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.studio.AStudio;
import no.rebookly.testing.studio.InMemoryStudios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptOutFunctionTest {
    private final InMemoryLinks links = new InMemoryLinks();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final InMemoryStudios studios = new InMemoryStudios();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final CollectingJournal journal = new CollectingJournal();
    private final TestPlatform platform = TestPlatform.at(NOON.toString())
            .with(Links.class, links)
            .with(Numbers.class, numbers)
            .with(Studios.class, studios)
            .with(Customers.class, customers)
            .with(Journal.class, journal);
    private final Customer kari = ACustomer.aCustomer(1).named("Kari Nordmann").build();

    private Calls calls() {
        return new Calls(new OptOutFunction(platform))
                .header("origin", "")
                .header("content-type", "application/x-www-form-urlencoded");
    }

    @BeforeEach
    void plan() {
        studios.add(AStudio.named(STUDIO, "Salong <Solveig> & co"));
        customers.add(kari, History.NONE);
        links.add(Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(1)),
                kari.id(),
                numberKey(1),
                MessageKind.MARKETING,
                Optional.empty(),
                NOON));
    }

    @Test
    void showsTheStudioAndHowToReachItAndNeverThePerson() {
        var answer = calls().get("/code000001/s");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("text/html");
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
        assertThat(answer.body())
                .contains("Salong &lt;Solveig&gt; &amp; co", "22 22 22 22", "value=\"MARKETING\"", "lang=\"en\"")
                .doesNotContain("Kari", kari.phone().e164(), "<script", "Solveig>");
        assertThat(numbers.find(STUDIO, numberKey(1))).isEqualTo(NumberRecord.unknown(numberKey(1)));
        assertThat(journal.lines()).isEmpty();
    }

    /** The owner sees what it is, and cannot stop anything by it. */
    @Test
    void theLinkOfATestShowsThatItIsOneAndStopsNothing() {
        links.addTest(new TestLink(code(2), STUDIO, Optional.empty(), NOON));

        for (var answer : List.of(calls().get("/code000002/s"), calls().post("/code000002/s", "choice=ALL"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("Dette er en prøve", "This is a test", "Salong &lt;Solveig&gt; &amp; co")
                    .doesNotContain("<button", "Lagret");
        }
        assertThat(journal.lines()).isEmpty();
        platform.clock().advance(TestLink.LEADS_FOR);
        assertThat(calls().get("/code000002/s").status()).isEqualTo(404);
    }

    @Test
    void tellsInShortWhoDecidesAboutTheDataAndWhomToAsk() {
        assertThat(calls().get("/code000001/s").body())
                .contains("<h2>Personvern</h2>", "Privacy.", "innsyn, retting eller sletting", "Datatilsynet");
    }

    @Test
    void stopsMarketingAtOnceAndTellsTheLedgerAndTheJournal() {
        var answer = calls().post("/code000001/s", "choice=MARKETING");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Lagret", "får ikke reklame", "value=\"RESUME\"");
        assertThat(numbers.find(STUDIO, numberKey(1)).optOut()).isEqualTo(OptOut.MARKETING);
        assertThat(ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(new MarketingEntry.Act.OptedOut(OptOut.MARKETING));
            assertThat(entry.by()).isEmpty();
        });
        assertThat(journal.lines()).singleElement().satisfies(line -> assertThat(line.choice())
                .isEqualTo(Choice.MARKETING));
        assertThat(links.find(code(1)).orElseThrow().optedOutAt()).contains(NOON);
    }

    @Test
    void sameChoiceTwiceIsOneChangeOfMind() {
        calls().post("/code000001/s", "choice=ALL");
        var once = numbers.find(STUDIO, numberKey(1));
        calls().post("/code000001/s", "choice=ALL");

        assertThat(numbers.find(STUDIO, numberKey(1))).isEqualTo(once);
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void takesAWrongNumberOutOfEverything() {
        calls().post("/code000001/s", "choice=WRONG_NUMBER");

        assertThat(numbers.find(STUDIO, numberKey(1)).wrongNumber()).isTrue();
        assertThat(numbers.find(STUDIO, numberKey(1)).optOut()).isEqualTo(OptOut.ALL);
    }

    @Test
    void givesMessagesBackToWhoWantsThemAgain() {
        calls().post("/code000001/s", "choice=ALL");
        var answer = calls().post("/code000001/s", "choice=RESUME");

        assertThat(answer.body()).contains("kan få meldinger");
        assertThat(numbers.find(STUDIO, numberKey(1)).optOut()).isEqualTo(OptOut.NONE);
        assertThat(links.find(code(1)).orElseThrow().optedOutAt()).isEmpty();
        assertThat(ledger()).hasSize(2);
    }

    @Test
    void changesNothingForAnUnknownChoice() {
        var answer = calls().post("/code000001/s", "choice=EVERYTHING&choice=ALL");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(journal.lines()).isEmpty();
    }

    @Test
    void answersAnUnknownCodeAsTheRedirectDoes() {
        var page = calls().get("/code000009/s");
        var form = calls().post("/code000009/s", "choice=ALL");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Denne lenken virker ikke");
        assertThat(form).isEqualTo(page);
        assertThat(calls().send("HEAD", "/code000001/s", "").status()).isEqualTo(200);
    }

    @Test
    void worksWhenTheCustomerIsGone() {
        links.add(Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(2)),
                ACustomer.aCustomer(99).build().id(),
                numberKey(2),
                MessageKind.MARKETING,
                Optional.empty(),
                NOON));

        assertThat(calls().post("/code000002/s", "choice=ALL").status()).isEqualTo(200);
        assertThat(numbers.find(STUDIO, numberKey(2)).optOut()).isEqualTo(OptOut.ALL);
    }

    @Test
    void answersKindlyWhenTheStudioIsErased() {
        platform.with(Studios.class, new ErasedStudios());

        var answer = calls().get("/code000001/s");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Ingen flere meldinger", "No more messages")
                .doesNotContain("Solveig", "<button");
        assertThat(calls().post("/code000001/s", "choice=ALL").status()).isEqualTo(200);
    }

    private List<MarketingEntry> ledger() {
        return customers.history(kari).marketing();
    }

    private static final class ErasedStudios implements Studios {
        @Override
        public Optional<Studio> find(StudioId id) {
            throw new ErasedException("no keys for " + id);
        }

        @Override
        public boolean change(Studio changed) {
            throw new ErasedException("no keys");
        }

        @Override
        public Optional<SenderIdentity> sender(StudioId id) {
            throw new ErasedException("no keys for " + id);
        }

        @Override
        public boolean saveSender(SenderIdentity identity) {
            throw new ErasedException("no keys");
        }
    }
}
