package no.rebookly.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import no.rebookly.account.NewAccount;
import no.rebookly.atonce.AtOnce;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.MasterKey;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SendQueue;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.RecentSend;
import no.rebookly.pace.Pace;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.platform.Settings;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.dynamodb.ConsumedCapacity;
import no.rebookly.testing.studio.AStudio;

/** A studio with many customers, each with some visits, every third of whom has got an SMS. */
final class BigStudio implements AutoCloseable {
    /** As if the provider took everything at once. */
    private static final Pace LIFTED = new Pace(1_000_000);

    static final StudioId STUDIO = ACampaign.STUDIO;
    /** A Monday at noon in Oslo: nothing has to be held. */
    static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private static final long SEED = 20_261_123;

    final ConsumedCapacity consumed = new ConsumedCapacity();
    final CallsByOperation calls = new CallsByOperation();
    final TestTables tables = TestTables.inMemory(consumed, calls);
    final AwsPlatform platform;
    private final Path folder;

    BigStudio(int customers) throws IOException {
        this(messages -> {
            throw notNeeded();
        });
        AtOnce.map(
                AtOnce.STORE_CALLS,
                IntStream.range(0, customers).boxed().toList(),
                number -> add(customer(number), number % 3 == 0));
    }

    /** Nobody's yet: what it queues goes there. */
    BigStudio(SendQueue queue) throws IOException {
        this(queue, () -> NOON, () -> {
            throw notNeeded();
        });
    }

    /** Nobody's yet, and one that sends. */
    BigStudio(SendQueue queue, InstantSource clock, Supplier<SmsProvider> provider) throws IOException {
        this.folder = Files.createTempDirectory("studio");
        this.platform = platform(FileMasterKey.at(folder.resolve("master.key")), queue, clock, provider);
        var account = AccountWorld.kari(NOON);
        platform.keySets().create(AccountWorld.KARI);
        platform.keySets().create(STUDIO);
        platform.accounts().create(new NewAccount(account.account(), account.hash(), AStudio.named(STUDIO, "Salong")));
        platform.studios().saveSender(AStudio.approvedSender(STUDIO));
    }

    private Customer add(Customer customer, boolean written) {
        platform.customers().add(customer, History.NONE);
        if (written) {
            var number = NumberRecord.unknown(platform.numberKeys().of(STUDIO, customer.phone()));
            platform.numbers()
                    .save(
                            STUDIO,
                            number.with(new RecentSend(
                                    new Code(customer.id().value().substring(4, 14)),
                                    new Source("cmp_00000000000000000009"),
                                    MessageKind.MARKETING,
                                    NOON.minusSeconds(40 * 86_400L))));
        }
        return customer;
    }

    private static Customer customer(int number) {
        var random = new Random(SEED + number);
        return customer(number, LocalDate.parse("2026-11-20").minusDays(random.nextInt(400)), random);
    }

    /** One who came last on this day, the same every time. */
    static Customer whoCame(int number, LocalDate last) {
        return customer(number, last, new Random(SEED + number));
    }

    private static Customer customer(int number, LocalDate last, Random random) {
        var visits = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(visit -> Visit.registered(
                        new VisitId(String.format("vis_%020d", visit)),
                        last.minusDays(visit * 42L),
                        Optional.of(List.of("Klipp", "Farge", "Striper").get(visit % 3)),
                        Optional.of(new Money(79_000))))
                .toList();
        return Customer.of(
                STUDIO,
                new CustomerId("cus_" + base62(random)),
                new CustomerName("Kari-" + number + " Nordmann"),
                new PhoneNumber(String.format("+474%07d", number)),
                new TreeSet<>(random.nextInt(5) == 0 ? List.of("VIP") : List.of()),
                Optional.of(MarketingBasis.CONSENT),
                Customer.Facts.of(visits, List.of(), NOON),
                NOON.minusSeconds(86_400L * 500));
    }

    private static String base62(Random random) {
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var id = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            id.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return id.toString();
    }

    private AwsPlatform platform(
            MasterKey masterKey, SendQueue queue, InstantSource clock, Supplier<SmsProvider> provider) {
        return new AwsPlatform(new AwsPlatform.Parts(
                new Settings(
                        Set.of("http://localhost"),
                        URI.create("http://localhost:8081"),
                        Optional.empty(),
                        new Money(60),
                        LIFTED),
                clock,
                new SecureRandom(),
                tables::client,
                tables::data,
                tables::keys,
                () -> masterKey,
                () -> {
                    throw notNeeded();
                },
                () -> queue,
                () -> (studio, job) -> {
                    throw notNeeded();
                },
                () -> {
                    throw notNeeded();
                },
                provider,
                () -> {
                    throw notNeeded();
                }));
    }

    private static IllegalStateException notNeeded() {
        return new IllegalStateException("nobody asks for that here");
    }

    @Override
    public void close() throws IOException {
        tables.close();
        Files.delete(folder.resolve("master.key"));
        Files.delete(folder);
    }
}
