package no.rebookly.customer;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.rebookly.account.AccountId;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Merges and partings in any order, against a model that keeps what everybody has of her own and copies it all together anew. */
class MergeModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AccountId OWNER = new AccountId("acc_00000000000000000001");
    private static final int PEOPLE = 6;
    private static final List<String> TAGS = List.of("VIP", "farge", "klipp", "student", "ny");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final ChangeHistory changeHistory = new ChangeHistory(customers, () -> NOW);
    private final UndoMerge undoMerge = new UndoMerge(customers, () -> NOW);
    private final MergeCustomers mergeCustomers = new MergeCustomers(
            customers, new InMemoryNumbers(), new HashedNumberKeys(), new CollectingJournal(), () -> NOW);
    private final List<Modelled> people = new ArrayList<>();
    private int made;

    /** One person of the model: her own, and who was merged into her, oldest first. */
    private static final class Modelled {
        private final String name;
        private final String phone;
        private final List<String> tags;
        private final List<VisitId> visits = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();
        private Optional<Modelled> into = Optional.empty();

        private Modelled(String name, String phone, List<String> tags) {
            this.name = name;
            this.phone = phone;
            this.tags = tags;
        }

        private String name() {
            var shown = name;
            for (var each : taken) {
                shown = each.choice().name() == MergeChoice.Side.REMOVE
                        ? each.who().name()
                        : shown;
            }
            return shown;
        }

        private String phone() {
            var shown = phone;
            for (var each : taken) {
                shown = each.choice().phone() == MergeChoice.Side.REMOVE
                        ? each.who().phone()
                        : shown;
            }
            return shown;
        }

        private Set<String> tags() {
            var all = new TreeSet<>(tags);
            taken.forEach(each -> all.addAll(each.who().tags()));
            return all;
        }

        private Set<String> visits() {
            var all = new TreeSet<String>();
            visits.forEach(visit -> all.add(visit.value()));
            taken.forEach(each -> all.addAll(each.who().visits()));
            return all;
        }
    }

    private record Taken(Modelled who, MergeChoice choice) {}

    static List<Long> seeds() {
        return IntStream.range(0, 150).mapToObj(seed -> 20_261_122L + seed).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySequenceOfMergesAndPartingsIsExact(long seed) {
        var random = new Random(seed);
        for (var number = 0; number < PEOPLE; number++) {
            add(number, random);
        }
        for (var step = 0; step < 60; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> merge(random.nextInt(PEOPLE), random.nextInt(PEOPLE), random);
                case 2, 3 -> undo(random.nextInt(PEOPLE), random.nextInt(PEOPLE));
                default -> visit(random.nextInt(PEOPLE));
            }
            compare(seed, step);
        }
    }

    private void add(int number, Random random) {
        var modelled = new Modelled(
                "Kari " + (char) ('A' + random.nextInt(3)),
                "+479300000" + random.nextInt(4),
                TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList());
        people.add(modelled);
        var customer = aCustomer(number).named(modelled.name).withPhone(modelled.phone);
        modelled.tags.forEach(customer::tagged);
        customers.add(customer.build(), History.NONE);
        visit(number);
    }

    private void merge(int keep, int remove, Random random) {
        if (keep == remove) {
            return;
        }
        var choice = new MergeChoice(side(random), side(random));
        var possible =
                people.get(keep).into.isEmpty() && people.get(remove).into.isEmpty();

        var outcome = mergeCustomers.merge(
                STUDIO,
                new MergeWish(
                        id(keep),
                        id(remove),
                        Optional.of(choice.name()),
                        Optional.of(choice.phone()),
                        Optional.empty()),
                "mrg_" + String.format("%020d", ++made),
                OWNER);

        assertThat(outcome instanceof MergeCustomers.Outcome.Merged).isEqualTo(possible);
        if (possible) {
            people.get(keep).taken.add(new Taken(people.get(remove), choice));
            people.get(remove).into = Optional.of(people.get(keep));
        }
    }

    private void undo(int keep, int remove) {
        var kept = people.get(keep);
        var removed = people.get(remove);
        var possible = removed.into.filter(kept::equals).isPresent() && kept.into.isEmpty();

        var outcome = undoMerge.undo(STUDIO, id(keep), id(remove));

        assertThat(outcome instanceof UndoMerge.Outcome.Parted).isEqualTo(possible);
        if (possible) {
            kept.taken.removeIf(each -> each.who() == removed);
            removed.into = Optional.empty();
        }
    }

    private void visit(int number) {
        if (people.get(number).into.isPresent()) {
            return;
        }
        var visit = Visit.registered(
                new VisitId("vis_" + String.format("%020d", ++made)),
                LocalDate.parse("2026-01-01").plusDays(made),
                Optional.empty(),
                Optional.empty());
        changeHistory.change(
                STUDIO,
                id(number),
                history -> Optional.of(
                        new HistoryChange(List.of(visit), List.of(), List.of(), List.of(), List.of(), List.of())));
        people.get(number).visits.add(visit.id());
    }

    private void compare(long seed, int step) {
        for (var number = 0; number < PEOPLE; number++) {
            var modelled = people.get(number);
            var customer = customers.findInAnyState(STUDIO, id(number)).orElseThrow();
            var where = "seed " + seed + ", step " + step + ", person " + number;
            assertThat(customer.isActive()).as(where).isEqualTo(modelled.into.isEmpty());
            assertThat(customer.name().value()).as(where).isEqualTo(modelled.name());
            assertThat(customer.phone()).as(where).isEqualTo(new PhoneNumber(modelled.phone()));
            assertThat(customer.tags()).as(where).isEqualTo(modelled.tags());
            assertThat(customers.history(customer).visits().stream()
                            .map(visit -> visit.id().value())
                            .toList())
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(modelled.visits());
            assertThat(customer.facts().visitCount())
                    .as(where)
                    .isEqualTo(modelled.visits().size());
        }
    }

    private static MergeChoice.Side side(Random random) {
        return random.nextBoolean() ? MergeChoice.Side.KEEP : MergeChoice.Side.REMOVE;
    }

    private static CustomerId id(int number) {
        return aCustomer(number).build().id();
    }
}
