package no.rebookly.testing.customer;

import static no.rebookly.testing.customer.ACustomer.CREATED;
import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.rebookly.automation.Agenda;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.Mark;
import no.rebookly.automation.Occasion;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.ImportTrace;
import no.rebookly.customer.Lineage;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.MergeTrace;
import no.rebookly.customer.Outline;
import no.rebookly.customer.Rhythm;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.money.Money;
import no.rebookly.number.OptOut;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of customers promises. */
public abstract class CustomersContract {
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final Visit HAIRCUT = new Visit(
            new VisitId("vis_00000000000000000001"),
            LocalDate.parse("2026-10-01"),
            Optional.of("Dameklipp"),
            Optional.of(new Money(79_000)),
            Optional.of("imp_00000000000000000001"));
    private static final Appointment BOOKED = new Appointment(
            new AppointmentId("apt_00000000000000000001"),
            Instant.parse("2026-12-01T11:00:00Z"),
            Optional.of("Farge"),
            Optional.of("imp_00000000000000000001"),
            Optional.of(CREATED),
            0);
    private static final MarketingEntry CONSENT = new MarketingEntry(
            CREATED,
            new MarketingEntry.Act.Asserted(MarketingBasis.CONSENT, "Ja til SMS fra salongen"),
            "Skjema i salongen",
            Optional.of("acc_00000000000000000001"));

    private static final MarketingEntry OTHER_CONSENT =
            new MarketingEntry(CREATED.plusSeconds(1), CONSENT.act(), CONSENT.source(), CONSENT.by());

    private Customers customers;

    /** An empty store that knows {@link ACustomer#STUDIO} and {@code stu_…02}. */
    protected abstract Customers empty();

    /** The store of this test. */
    protected final Customers customers() {
        return customers;
    }

    @BeforeEach
    void startEmpty() {
        customers = empty();
    }

    /** Whatever a test wrote, and whatever of it was refused. */
    @AfterEach
    void theOutlinesAreThoseOfTheActiveCustomers() {
        var everybody = new ArrayList<Customer>();
        customers.everybody(STUDIO, everybody::add);

        assertThat(outlines())
                .containsExactlyInAnyOrderElementsOf(everybody.stream()
                        .filter(Customer::isActive)
                        .map(Customer::outline)
                        .toList());
    }

    @Test
    void findsWhatWasAddedWithItsHistory() {
        var kari = aCustomer(1)
                .named("Kari Ødegård")
                .tagged("Stamkunde")
                .tagged("VIP")
                .build();
        customers.add(kari, new History(List.of(HAIRCUT), List.of(BOOKED), List.of(CONSENT)));

        assertThat(found(kari))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(kari);
        assertThat(found(kari).version()).isEqualTo(1);
        var history = customers.history(kari);
        assertThat(history.visits()).containsExactly(HAIRCUT);
        assertThat(history.appointments()).containsExactly(atVersion(1));
        assertThat(history.marketing()).containsExactly(CONSENT);
    }

    @Test
    void keepsTheFactsAndTheBasis() {
        var facts = new Customer.Facts(
                Optional.of(LocalDate.parse("2025-01-02")),
                Optional.of(LocalDate.parse("2026-10-01")),
                7,
                553_000,
                new TreeMap<>(Map.of(
                        "Dameklipp", new Rhythm(LocalDate.parse("2026-10-01"), 6, Optional.of(42)),
                        "Farge", new Rhythm(LocalDate.parse("2025-01-02"), 1, Optional.empty()))),
                Optional.of(40),
                List.of(
                        new Customer.Upcoming(BOOKED.id(), Instant.parse("2026-12-01T11:00:00Z"), false),
                        new Customer.Upcoming(
                                new AppointmentId("apt_00000000000000000002"),
                                Instant.parse("2026-12-01T11:30:00Z"),
                                true)),
                Optional.of(LocalDate.parse("2026-10-28")));
        var kari = aCustomer(1).withBasis(MarketingBasis.CONSENT).build().with(facts);
        customers.add(kari, History.NONE);

        assertThat(found(kari).facts()).isEqualTo(facts);
        assertThat(found(kari).basis()).contains(MarketingBasis.CONSENT);
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        customers.add(aCustomer(1).named("Kari").build(), History.NONE);
        customers.add(aCustomer(1).named("Ola").build(), new History(List.of(HAIRCUT), List.of(), List.of()));

        assertThat(found(aCustomer(1).build()).name()).isEqualTo(new CustomerName("Kari"));
        assertThat(customers.history(aCustomer(1).build()).visits()).isEmpty();
    }

    @Test
    void findsManyAtOnceInWhateverState() {
        var kari = add(aCustomer(1).build());
        var twin = add(aCustomer(2).build());
        customers.changeBoth(found(kari), found(twin).with(new CustomerState.Merged(kari.id(), CREATED)));
        var nobody = aCustomer(900).build().id();
        var ids = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> aCustomer(number).build())
                .peek(each -> customers.add(each, History.NONE))
                .map(Customer::id)
                .collect(Collectors.toCollection(ArrayList::new));
        ids.add(nobody);
        ids.add(kari.id());

        var found = customers.findAll(STUDIO, ids);

        assertThat(found).hasSize(120).doesNotContainKey(nobody);
        assertThat(found.get(kari.id())).isEqualTo(found(kari));
        assertThat(found.values())
                .filteredOn(customer -> customer.id().equals(twin.id()))
                .extracting(Customer::state)
                .containsExactly(new CustomerState.Merged(kari.id(), CREATED));
        assertThat(customers.findAll(OTHER_STUDIO, ids)).isEmpty();
        assertThat(customers.findAll(STUDIO, List.of())).isEmpty();
    }

    @Test
    void findsNobodyOfAnotherStudio() {
        var kari = add(aCustomer(1).named("Kari").build());

        assertThat(customers.find(OTHER_STUDIO, kari.id())).isEmpty();
        assertThat(customers.history(aCustomer(1).of(OTHER_STUDIO).build())).isEqualTo(History.NONE);
        assertThat(customers.list(OTHER_STUDIO, PageRequest.first(10)).items()).isEmpty();
        var others = new ArrayList<Customer>();
        customers.everybody(OTHER_STUDIO, others::add);
        assertThat(others).isEmpty();
        customers.outlines(OTHER_STUDIO, outline -> assertThat(outline).isNull());
        assertThat(customers.withNumber(OTHER_STUDIO, kari.phone())).isEmpty();
    }

    @Test
    void listsEverybodyOnceInTheOrderOfTheirIdsPageByPage() {
        IntStream.of(3, 1, 5, 2, 4).forEach(number -> add(aCustomer(number).build()));

        var seen = new ArrayList<String>();
        var page = customers.list(STUDIO, PageRequest.first(2));
        page.items().forEach(customer -> seen.add(customer.id().value()));
        while (page.next().isPresent()) {
            page = customers.list(STUDIO, new PageRequest(2, page.next()));
            page.items().forEach(customer -> seen.add(customer.id().value()));
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> aCustomer(number).build().id().value())
                        .toList());
    }

    @Test
    void findsAllWhoShareANumber() {
        var mother = add(aCustomer(1).named("Kari").withPhone("+4741234567").build());
        var child = add(aCustomer(2).named("Ola").withPhone("+4741234567").build());
        add(aCustomer(3).withPhone("+4741234568").build());

        assertThat(customers.withNumber(STUDIO, new PhoneNumber("+4741234567")))
                .extracting(Customer::id)
                .containsExactly(mother.id(), child.id());
    }

    @Test
    void aChangedNumberIsFoundAndTheOldOneIsNot() {
        add(aCustomer(1).withPhone("+4741234567").build());
        var moved = aCustomer(1).withPhone("+4798765432").build();
        assertThat(customers.change(withVersion(moved, 1), HistoryChange.NONE)).isTrue();

        assertThat(customers.withNumber(STUDIO, new PhoneNumber("+4741234567"))).isEmpty();
        assertThat(customers.withNumber(STUDIO, new PhoneNumber("+4798765432"))).hasSize(1);
    }

    @Test
    void aChangeBringsItsHistoryAlong() {
        var kari = add(aCustomer(1).build());
        customers.change(
                found(kari),
                new HistoryChange(
                        List.of(HAIRCUT), List.of(), List.of(BOOKED), List.of(), List.of(CONSENT), List.of()));
        var later = BOOKED.moved(Instant.parse("2026-12-02T11:00:00Z"), Optional.empty(), CREATED)
                .withVersion(1);
        customers.change(
                found(kari),
                new HistoryChange(List.of(), List.of(HAIRCUT), List.of(later), List.of(), List.of(), List.of()));

        var history = customers.history(kari);
        assertThat(history.visits()).isEmpty();
        assertThat(history.appointments()).containsExactly(later.withVersion(2));
        customers.change(
                found(kari),
                new HistoryChange(List.of(), List.of(), List.of(), List.of(BOOKED.id()), List.of(), List.of()));
        assertThat(customers.history(kari).appointments()).isEmpty();
        assertThat(found(kari).version()).isEqualTo(4);
    }

    @Test
    void aChangeOfAnOlderVersionWritesNothing() {
        var kari = add(aCustomer(1).named("Kari").build());
        var stale = found(kari);
        customers.change(stale, HistoryChange.NONE);

        var refused = customers.change(
                withVersion(aCustomer(1).named("Ola").build(), stale.version()),
                new HistoryChange(List.of(HAIRCUT), List.of(), List.of(), List.of(), List.of(), List.of()));

        assertThat(refused).isFalse();
        assertThat(found(kari).name()).isEqualTo(new CustomerName("Kari"));
        assertThat(customers.history(kari).visits()).isEmpty();
    }

    @Test
    void nobodyIsChangedWhoIsNotThere() {
        assertThat(customers.change(withVersion(aCustomer(1).build(), 1), HistoryChange.NONE))
                .isFalse();
    }

    @Test
    void theMarketingLedgerIsOldestFirstAndHoldsALineOnce() {
        var kari = add(aCustomer(1).build());
        var stopped = new MarketingEntry(
                CREATED.plusSeconds(60),
                new MarketingEntry.Act.OptedOut(OptOut.MARKETING),
                "opt-out page",
                Optional.empty());
        var wrong = new MarketingEntry(
                CREATED.plusSeconds(120), new MarketingEntry.Act.WrongNumber(), "opt-out page", Optional.empty());
        var resumed = new MarketingEntry(
                CREATED.plusSeconds(180), new MarketingEntry.Act.Resumed(), "opt-out page", Optional.empty());
        for (var entry : List.of(resumed, stopped, CONSENT, wrong, stopped)) {
            customers.change(found(kari), HistoryChange.ofMarketing(entry));
        }

        assertThat(customers.history(kari).marketing()).containsExactly(CONSENT, stopped, wrong, resumed);
    }

    @Test
    void ofManyWhoChangeAtOnceExactlyOneWins() throws Exception {
        var kari = add(aCustomer(1).build());
        var read = found(kari);
        var won = new ArrayList<Boolean>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> change = () -> customers.change(read, HistoryChange.NONE);
            for (Future<Boolean> result : threads.invokeAll(List.of(change, change, change, change))) {
                won.add(result.get());
            }
        }

        assertThat(won).containsOnlyOnce(true);
        assertThat(found(kari).version()).isEqualTo(2);
    }

    @Test
    void everybodyIsThereOnceInWhateverState() {
        IntStream.rangeClosed(1, 40).forEach(number -> add(aCustomer(number).build()));
        var deleted = deleted(found(aCustomer(7).build()));

        var seen = new ArrayList<Customer>();
        customers.everybody(STUDIO, seen::add);

        assertThat(seen)
                .extracting(customer -> customer.id().value())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> aCustomer(number).build().id().value())
                        .toList());
        assertThat(seen).filteredOn(customer -> !customer.isActive()).containsExactly(deleted);
    }

    @Test
    void anOutlineFollowsItsCustomerThroughEveryWrite() {
        var kari = aCustomer(1).tagged("VIP").withBasis(MarketingBasis.CONSENT).build();
        customers.add(kari, History.NONE);
        var ola = add(aCustomer(2).build());
        assertThat(outlines()).containsExactlyInAnyOrder(kari.outline(), ola.outline());

        var moved = found(kari).with(new PhoneNumber("+4798765432")).with(new TreeSet<>(List.of("Student")));
        customers.change(moved, HistoryChange.NONE);
        assertThat(outlines()).containsExactlyInAnyOrder(moved.outline(), ola.outline());
        customers.change(found(kari).withVersion(1).with(new TreeSet<>(List.of("Too late"))), HistoryChange.NONE);
        customers.add(kari, History.NONE);
        assertThat(outlines()).containsExactlyInAnyOrder(moved.outline(), ola.outline());

        customers.changeBoth(found(kari), found(ola).with(new CustomerState.Merged(kari.id(), CREATED)));
        assertThat(outlines()).containsExactly(moved.outline());
        var merged = customers.findInAnyState(STUDIO, ola.id()).orElseThrow();
        customers.changeBoth(found(kari), merged.with(new CustomerState.Active()));
        assertThat(outlines()).containsExactlyInAnyOrder(moved.outline(), ola.outline());

        var deleted = deleted(found(ola));
        assertThat(outlines()).containsExactly(moved.outline());
        customers.change(deleted.with(new CustomerState.Active()), HistoryChange.NONE);
        customers.eraseHistory(found(kari));
        assertThat(outlines()).containsExactlyInAnyOrder(moved.outline(), ola.outline());
        customers.erase(found(kari));
        assertThat(outlines()).containsExactly(ola.outline());
    }

    @Test
    void whoIsDeletedIsFoundOnlyByWhoAsksForIt() {
        add(aCustomer(1).build());
        add(aCustomer(2).build());
        var gone = deleted(found(aCustomer(1).build()));

        assertThat(customers.find(STUDIO, gone.id())).isEmpty();
        assertThat(customers.findWhoeverIs(STUDIO, gone.id())).isEmpty();
        assertThat(customers.findInAnyState(STUDIO, gone.id())).contains(gone);
        assertThat(customers.withNumber(STUDIO, gone.phone())).isEmpty();
        assertThat(customers.list(STUDIO, PageRequest.first(10)).items())
                .containsExactly(found(aCustomer(2).build()));
        assertThat(customers.change(gone.with(new CustomerState.Active()), HistoryChange.NONE))
                .isTrue();
        assertThat(customers.find(STUDIO, gone.id())).isPresent();
    }

    @Test
    void whoIsMergedIsReadWithTheOtherAndComesBackWhole() {
        var mother = add(aCustomer(1).build());
        customers.add(aCustomer(2).build(), new History(List.of(HAIRCUT), List.of(BOOKED), List.of(CONSENT)));
        var twin = found(aCustomer(2).build());
        var keeper = found(mother);
        assertThat(customers.changeBoth(
                        keeper.with(keeper.lineage().absorbing(twin)),
                        twin.with(new CustomerState.Merged(keeper.id(), CREATED))))
                .isTrue();

        assertThat(customers.find(STUDIO, twin.id())).isEmpty();
        assertThat(customers.findWhoeverIs(STUDIO, twin.id())).map(Customer::id).contains(keeper.id());
        assertThat(customers.history(found(keeper)))
                .isEqualTo(new History(List.of(HAIRCUT), List.of(atVersion(1)), List.of(CONSENT)));

        var merged = customers.findInAnyState(STUDIO, twin.id()).orElseThrow();
        assertThat(customers.changeBoth(
                        found(keeper).with(found(keeper).lineage().releasing(twin)),
                        merged.with(new CustomerState.Active())))
                .isTrue();
        assertThat(customers.history(found(keeper))).isEqualTo(History.NONE);
        assertThat(customers.history(found(twin)).visits()).containsExactly(HAIRCUT);
    }

    @Test
    void whatTheAbsorbedBroughtCanBeMovedAndRemoved() {
        customers.add(aCustomer(2).build(), new History(List.of(HAIRCUT), List.of(BOOKED), List.of()));
        var twin = found(aCustomer(2).build());
        var keeper = found(add(aCustomer(1).build()));
        customers.changeBoth(
                keeper.with(keeper.lineage().absorbing(twin)),
                twin.with(new CustomerState.Merged(keeper.id(), CREATED)));
        var moved = BOOKED.moved(Instant.parse("2026-12-03T11:00:00Z"), Optional.empty(), CREATED)
                .withVersion(1);

        customers.change(
                found(keeper),
                new HistoryChange(List.of(), List.of(HAIRCUT), List.of(moved), List.of(), List.of(), List.of()));

        assertThat(customers.history(found(keeper)))
                .isEqualTo(new History(List.of(), List.of(moved.withVersion(2)), List.of()));
    }

    @Test
    void ofBothNoneIsWrittenWhenOneIsOfAnOlderVersion() {
        var one = add(aCustomer(1).named("Kari").build());
        var other = add(aCustomer(2).named("Kari").build());
        var stale = found(other);
        customers.change(stale, HistoryChange.NONE);

        assertThat(customers.changeBoth(found(one).with(new CustomerName("Berit")), stale))
                .isFalse();
        assertThat(found(one).name()).isEqualTo(new CustomerName("Kari"));
    }

    @Test
    void aLineOfTheLedgerGoesWithBothOrNotAtAll() {
        var one = add(aCustomer(1).build());
        var other = add(aCustomer(2).build());
        var read = found(one);

        assertThat(customers.changeBoth(read, List.of(CONSENT), found(other))).isTrue();
        assertThat(customers.changeBoth(read, List.of(CONSENT, OTHER_CONSENT), found(other)))
                .isFalse();

        assertThat(customers.history(found(one)).marketing()).containsExactly(CONSENT);
        assertThat(customers.history(found(other)).marketing()).isEmpty();
    }

    @Test
    void hersIsErasedWhileSheIsStillThere() {
        customers.add(aCustomer(1).build(), new History(List.of(HAIRCUT), List.of(BOOKED), List.of(CONSENT)));
        var kari = found(aCustomer(1).build());

        customers.eraseHistory(kari);

        assertThat(customers.history(kari)).isEqualTo(History.NONE);
        assertThat(customers.findInAnyState(STUDIO, kari.id())).isPresent();
    }

    @Test
    void nothingIsLeftOfWhoIsErased() {
        customers.add(aCustomer(1).build(), new History(List.of(HAIRCUT), List.of(BOOKED), List.of(CONSENT)));
        var kari = found(aCustomer(1).build());

        customers.erase(kari);
        customers.erase(kari);

        assertThat(customers.findInAnyState(STUDIO, kari.id())).isEmpty();
        assertThat(customers.history(kari)).isEqualTo(History.NONE);
        assertThat(customers.withNumber(STUDIO, kari.phone())).isEmpty();
    }

    @Test
    void keepsTheLineage() {
        var trace = new ImportTrace(
                "imp_00000000000000000001",
                CREATED,
                true,
                Optional.of(new ImportTrace.Renaming(new CustomerName("Ma?gorzata"), new CustomerName("Małgorzata"))),
                new TreeSet<>(List.of("Małgorzata")),
                new TreeSet<>(List.of("VIP", "Fra \"liste\"")),
                List.of(HAIRCUT),
                List.of(atVersion(3)),
                0,
                7,
                true);
        var kari = add(aCustomer(1).build());
        var merge = new MergeTrace(
                "mrg_00000000000000000001",
                aCustomer(2).build().id(),
                CREATED,
                Optional.of(new MergeTrace.Named(new CustomerName("KARI"), new CustomerName("Kari Ødegård"))),
                Optional.of(new MergeTrace.Numbered(new PhoneNumber("+4740000001"), new PhoneNumber("+4740000002"))),
                new MergeTrace.Brought(new TreeSet<>(List.of("VIP", "Fra \"liste\"")), new TreeSet<>(List.of("VIP"))),
                MergeTrace.Brought.NOTHING);
        var lineage = new Lineage(
                new TreeSet<>(List.of("Kari N", "Nordmann, Kari")),
                List.of(trace),
                List.of(merge.removed()),
                List.of(merge),
                List.of(aCustomer(3).build().id()));

        customers.change(found(kari).with(lineage), HistoryChange.NONE);

        assertThat(found(kari).lineage()).isEqualTo(lineage);
    }

    @Test
    void keepsTheAgenda() {
        var kari = add(aCustomer(1).build());
        var told = Mark.NONE.told(new Occasion("2026-10-01", CREATED), CREATED);
        var agenda = new Agenda(
                Optional.of(CREATED.plusSeconds(60)),
                "aut_00000000000000000001.3",
                new TreeMap<>(Map.of(
                        new AutomationId("aut_00000000000000000001"),
                        told,
                        new AutomationId("aut_00000000000000000002"),
                        told.onTurn(LocalDate.parse("2026-12-01"), CREATED.plusSeconds(90)))));

        customers.change(found(kari).with(agenda), HistoryChange.NONE);

        assertThat(found(kari).agenda()).isEqualTo(agenda);
    }

    @Test
    void aLineOfTheLedgerOnWhichNothingWasSentCanBeTakenOut() {
        var kari = add(aCustomer(1).build());
        customers.change(found(kari), HistoryChange.ofMarketing(CONSENT));
        var undone = new HistoryChange(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(CONSENT));

        customers.change(found(kari), undone);

        assertThat(customers.history(found(kari)).marketing()).isEmpty();
    }

    private Customer deleted(Customer customer) {
        customers.change(
                customer.with(new CustomerState.Deleted(CREATED, CREATED.plus(CustomerState.REGRET))),
                HistoryChange.NONE);
        return customers.findInAnyState(customer.studio(), customer.id()).orElseThrow();
    }

    private List<Outline> outlines() {
        var outlines = new ArrayList<Outline>();
        customers.outlines(STUDIO, outlines::add);
        return outlines;
    }

    private Customer add(Customer customer) {
        customers.add(customer, History.NONE);
        return customer;
    }

    private Customer found(Customer customer) {
        return customers.find(customer.studio(), customer.id()).orElseThrow();
    }

    private static Appointment atVersion(long version) {
        return BOOKED.withVersion(version);
    }

    private static Customer withVersion(Customer customer, long version) {
        return customer.withVersion(version);
    }
}
