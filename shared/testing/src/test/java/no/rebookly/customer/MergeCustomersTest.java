package no.rebookly.customer;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.rebookly.account.AccountId;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeCustomersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AccountId OWNER = new AccountId("acc_00000000000000000001");
    private static final String MERGE = "mrg_00000000000000000001";
    private static final CustomerId KARI = aCustomer(1).build().id();
    private static final CustomerId TWIN = aCustomer(2).build().id();

    private boolean losing;
    private final InMemoryCustomers customers = new InMemoryCustomers() {
        @Override
        public synchronized boolean changeBoth(Customer one, List<MarketingEntry> lines, Customer other) {
            if (losing) {
                // Somebody else changes her at the last moment.
                change(find(one.studio(), one.id()).orElseThrow(), HistoryChange.NONE);
            }
            return super.changeBoth(one, lines, other);
        }
    };
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final HashedNumberKeys numberKeys = new HashedNumberKeys();
    private final CollectingJournal journal = new CollectingJournal();
    private final MergeCustomers mergeCustomers =
            new MergeCustomers(customers, numbers, numberKeys, journal, () -> NOW);
    private final UndoMerge undoMerge = new UndoMerge(customers, () -> NOW);

    @BeforeEach
    void addBoth() {
        add(aCustomer(1).named("Kari Hansen").tagged("VIP").whoCame("2026-09-01"));
        add(aCustomer(2)
                .named("KARI HANSEN")
                .tagged("farge")
                .withBasis(MarketingBasis.CONSENT)
                .whoCame("2026-10-01"));
    }

    @Test
    void hasTheBetterSpellingTheTagsTheVisitsAndTheBasisOfBoth() {
        merge();

        var kept = kari();
        assertThat(kept.name()).isEqualTo(new CustomerName("Kari Hansen"));
        assertThat(kept.tags()).containsExactly("VIP", "farge");
        assertThat(kept.basis()).contains(MarketingBasis.CONSENT);
        assertThat(kept.facts().visitCount()).isEqualTo(2);
        assertThat(kept.lineage().spellings()).containsExactly("KARI HANSEN");
        assertThat(customers.findWhoeverIs(STUDIO, TWIN)).contains(kept);
    }

    @Test
    void afterwardsBothAreAsTheyWere() {
        var kari = kari();
        var twin = twin();

        merge();
        undoMerge.undo(STUDIO, KARI, TWIN);

        assertThat(kari().withVersion(1)).isEqualTo(kari.withVersion(1));
        assertThat(twin().withVersion(1)).isEqualTo(twin.withVersion(1));
    }

    @Test
    void whatWasChangedByHandSinceStays() {
        mergeCustomers.merge(
                STUDIO,
                new MergeWish(
                        KARI,
                        TWIN,
                        Optional.of(MergeChoice.Side.REMOVE),
                        Optional.of(MergeChoice.Side.REMOVE),
                        Optional.empty()),
                MERGE,
                OWNER);
        assertThat(kari().phone()).isEqualTo(twin().phone());
        customers.change(
                kari().with(new CustomerName("Kari Berg"))
                        .with(new PhoneNumber("+4793000009"))
                        .with(new TreeSet<>(List.of("VIP", "ny"))),
                HistoryChange.NONE);

        undoMerge.undo(STUDIO, KARI, TWIN);

        assertThat(kari().name()).isEqualTo(new CustomerName("Kari Berg"));
        assertThat(kari().phone()).isEqualTo(new PhoneNumber("+4793000009"));
        assertThat(kari().tags()).containsExactly("VIP", "ny");
        assertThat(twin().tags()).containsExactly("farge");
    }

    @Test
    void tellsWhichTagsFindNoRoom() {
        var many = aCustomer(3);
        IntStream.range(0, 19).forEach(tag -> many.tagged("merke " + tag));
        add(many);
        add(aCustomer(4).tagged("en til").tagged("og en"));

        var outcome = new PlanMerge(customers, numbers, numberKeys, () -> NOW)
                .plan(STUDIO, wish(many.build().id(), aCustomer(4).build().id()), MERGE);

        assertThat(outcome).isInstanceOfSatisfying(PlanMerge.Outcome.Planned.class, planned -> {
            assertThat(planned.plan().kept().tags()).hasSize(20).contains("en til");
            assertThat(planned.plan().tagsLeftOut()).containsExactly("og en");
        });
    }

    @Test
    void whoSaidNoOnOneNumberHasSaidNoOnTheOtherAndPartingDoesNotLiftIt() {
        stop(number(TWIN).optedOut(OptOut.MARKETING, NOW.minusSeconds(60)));

        merge();

        assertThat(number(KARI).optOut()).isEqualTo(OptOut.MARKETING);
        assertThat(customers.history(kari()).marketing())
                .contains(new MarketingEntry(
                        NOW, new MarketingEntry.Act.OptedOut(OptOut.MARKETING), "merge", Optional.of(OWNER.value())));
        assertThat(journal.merges())
                .containsExactly(
                        new CollectingJournal.Merged(STUDIO, number(KARI).key(), OptOut.MARKETING, TWIN));
        undoMerge.undo(STUDIO, KARI, TWIN);
        assertThat(number(KARI).optOut()).isEqualTo(OptOut.MARKETING);
        assertThat(customers.history(kari()).marketing()).hasSize(1);
    }

    @Test
    void anOptOutOfTheKeptOneGoesToTheNumberThatIsUsedFromNowOn() {
        stop(number(KARI).optedOut(OptOut.ALL, NOW.minusSeconds(60)));

        mergeCustomers.merge(
                STUDIO,
                new MergeWish(KARI, TWIN, Optional.empty(), Optional.of(MergeChoice.Side.REMOVE), Optional.empty()),
                MERGE,
                OWNER);

        assertThat(number(TWIN).optOut()).isEqualTo(OptOut.ALL);
    }

    @Test
    void aWrongNumberIsAnotherPersonsNoAndIsNotUsed() {
        stop(number(KARI).wrong(NOW.minusSeconds(60)));

        merge();

        assertThat(kari().phone()).isEqualTo(new PhoneNumber("+4740000002"));
        assertThat(number(TWIN).optOut()).isEqualTo(OptOut.NONE);
    }

    @Test
    void theSameRequestAgainFindsItsMergeAndAnotherOneIsRefused() {
        merge();

        assertThat(merge()).isInstanceOf(MergeCustomers.Outcome.Merged.class);
        assertThat(mergeCustomers.merge(STUDIO, wish(KARI, TWIN), "mrg_00000000000000000002", OWNER))
                .isEqualTo(new MergeCustomers.Outcome.Refused(MergeRefusal.MERGED_ALREADY));
    }

    @Test
    void whatIsNotAsItWasPreviewedIsRefused() {
        var versions = Optional.of(new MergeWish.Versions(1, 1));
        var wish = new MergeWish(KARI, TWIN, Optional.empty(), Optional.empty(), versions);
        customers.change(twin(), HistoryChange.NONE);

        assertThat(mergeCustomers.merge(STUDIO, wish, MERGE, OWNER))
                .isEqualTo(new MergeCustomers.Outcome.Refused(MergeRefusal.CHANGED));
    }

    @Test
    void aMergeThatLosesEveryRaceStopsNobody() {
        stop(number(TWIN).optedOut(OptOut.MARKETING, NOW.minusSeconds(60)));
        losing = true;

        assertThat(merge()).isEqualTo(new MergeCustomers.Outcome.Refused(MergeRefusal.BUSY));

        assertThat(number(KARI).optOut()).isEqualTo(OptOut.NONE);
        assertThat(kari().tags()).containsExactly("VIP");
        assertThat(twin().isActive()).isTrue();
        assertThat(journal.merges()).isEmpty();
    }

    @Test
    void whoWasMergedFurtherIsPartedFromTheOutside() {
        add(aCustomer(3).named("Kari H"));
        var third = aCustomer(3).build().id();
        merge();
        mergeCustomers.merge(STUDIO, wish(third, KARI), "mrg_00000000000000000002", OWNER);

        assertThat(undoMerge.undo(STUDIO, KARI, TWIN))
                .isEqualTo(new UndoMerge.Outcome.Refused(MergeRefusal.MERGED_FURTHER));
        assertThat(undoMerge.undo(STUDIO, third, TWIN))
                .isEqualTo(new UndoMerge.Outcome.Refused(MergeRefusal.NOT_MERGED));
        assertThat(undoMerge.undo(STUDIO, third, KARI)).isInstanceOf(UndoMerge.Outcome.Parted.class);
        assertThat(kari().facts().visitCount()).isEqualTo(2);
        assertThat(undoMerge.undo(STUDIO, KARI, TWIN)).isInstanceOf(UndoMerge.Outcome.Parted.class);
        assertThat(kari().facts().visitCount()).isEqualTo(1);
    }

    private MergeCustomers.Outcome merge() {
        return mergeCustomers.merge(STUDIO, wish(KARI, TWIN), MERGE, OWNER);
    }

    private static MergeWish wish(CustomerId keep, CustomerId remove) {
        return new MergeWish(keep, remove, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void stop(NumberRecord record) {
        assertThat(numbers.save(STUDIO, record)).isTrue();
    }

    private NumberRecord number(CustomerId id) {
        var phone = id.equals(KARI) ? "+4740000001" : "+4740000002";
        return numbers.find(STUDIO, numberKeys.of(STUDIO, new PhoneNumber(phone)));
    }

    private Customer kari() {
        return customers.findInAnyState(STUDIO, KARI).orElseThrow();
    }

    private Customer twin() {
        return customers.findInAnyState(STUDIO, TWIN).orElseThrow();
    }

    private void add(ACustomer customer) {
        customers.add(customer.build(), customer.history());
    }
}
