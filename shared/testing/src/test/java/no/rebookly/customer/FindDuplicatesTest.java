package no.rebookly.customer;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.rebookly.page.PageRequest;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindDuplicatesTest {
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final FindDuplicates findDuplicates = new FindDuplicates(customers);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kari Ødegård      | Kari Odegard     | SAME_NUMBER_SAME_NAME
            Kari Hansen       | Hansen, Kari     | SAME_NUMBER_SAME_NAME
            Małgorzata Nowak  | Ma?gorzata Nowak | SAME_NUMBER_SAME_NAME
            KARI HANSEN       | kari hansen      | SAME_NUMBER_SAME_NAME
            Kari Hansen       | Kari Berg        | SAME_NUMBER_SIMILAR_NAME
            Kari Hansen       | Karu Hansen      | SAME_NUMBER_SIMILAR_NAME
            Kari              | Kari Hansen      | SAME_NUMBER_SIMILAR_NAME
            Kari Hansen       | Ola Hansen       |
            Kari Hansen       | Sofie Hansen     |
            Kari              | Ola              |
            """)
    void ofOneNumberTheGivenNameDecides(String one, String other, Duplicate.Likeness expected) {
        add(aCustomer(1).named(one).withPhone("+4793000001"));
        add(aCustomer(2).named(other).withPhone("+4793000001"));

        assertThat(likenesses())
                .isEqualTo(Optional.ofNullable(expected).stream().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kari Hansen | Kari Hansen  | 93001234 | 93001235 | SAME_NAME_DIGIT_WRONG
            Kari Hansen | Kari Hansen  | 93001234 | 43001234 | SAME_NAME_DIGIT_WRONG
            Kari Hansen | Hansen, Kari | 93001234 | 93001324 | SAME_NAME_DIGITS_SWAPPED
            Kåre Ås     | Kare As      | 93001234 | 93001243 | SAME_NAME_DIGITS_SWAPPED
            Kari Hansen | Kari Hansen  | 93001234 | 93001345 |
            Kari Hansen | Kari Hansen  | 93001234 | 93004231 |
            Kari Hansen | Kari Berg    | 93001234 | 93001235 |
            Kari        | Kari         | 93001234 | 93001235 |
            """)
    void ofNearNumbersTheWholeNameMustBeTheSame(
            String one, String other, String number, String near, Duplicate.Likeness expected) {
        add(aCustomer(1).named(one).withPhone("+47" + number));
        add(aCustomer(2).named(other).withPhone("+47" + near));

        assertThat(likenesses())
                .isEqualTo(Optional.ofNullable(expected).stream().toList());
    }

    @Test
    void suggestsToKeepHerOfWhomMoreIsKnown() {
        add(aCustomer(1).named("Kari Hansen").withPhone("+4793000001").whoCame("2026-10-01"));
        add(aCustomer(2)
                .named("Kari Hansen")
                .withPhone("+4793000001")
                .whoCame("2026-08-01")
                .whoCame("2026-09-01"));

        assertThat(all(10))
                .extracting(pair -> pair.keep().id())
                .containsExactly(aCustomer(2).build().id());
    }

    @Test
    void theSurestComeFirstOnWhateverPages() {
        for (var number = 10; number < 30; number++) {
            add(aCustomer(2 * number).named("Anne Lie").withPhone("+479300" + number + "00"));
            add(aCustomer(2 * number + 1)
                    .named(number % 2 == 0 ? "Anne Lie" : "Anne Moe")
                    .withPhone("+479300" + number + "00"));
        }

        var all = all(200);

        assertThat(all).extracting(Duplicate::likeness).isSorted();
        assertThat(all(3)).isEqualTo(all);
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void whoIsToldApartIsSuggestedNoMoreUntilThatIsTakenBack() {
        var one = add(aCustomer(1).named("Kari Hansen").withPhone("+4793000001"));
        var other = add(aCustomer(2).named("Kari Hansen").withPhone("+4793000001"));
        var tellApart = new TellApart(customers);

        assertThat(tellApart.tell(STUDIO, one.id(), other.id(), true)).isEqualTo(TellApart.Outcome.REMEMBERED);
        assertThat(tellApart.tell(STUDIO, other.id(), one.id(), true)).isEqualTo(TellApart.Outcome.REMEMBERED);
        assertThat(all(10)).isEmpty();

        tellApart.tell(STUDIO, other.id(), one.id(), false);
        assertThat(all(10)).hasSize(1);
    }

    @Test
    void whoWasToldApartStaysSoInWhomSheWasMergedInto() {
        var one = add(aCustomer(1).named("Kari Hansen").withPhone("+4793000001"));
        var other = add(aCustomer(2).named("Kari Hansen").withPhone("+4793000001"));
        var third = add(aCustomer(3).named("Kari Hansen").withPhone("+4793000001"));
        new TellApart(customers).tell(STUDIO, one.id(), other.id(), true);
        var keep = customers.find(STUDIO, third.id()).orElseThrow();
        var remove = customers.find(STUDIO, one.id()).orElseThrow();
        customers.changeBoth(
                keep.with(keep.lineage().absorbing(remove)),
                remove.with(new CustomerState.Merged(keep.id(), ACustomer.CREATED)));

        assertThat(all(10)).isEmpty();
    }

    @Test
    void whoIsNotThereIsNotSuggested() {
        add(aCustomer(1).named("Kari Hansen").withPhone("+4793000001"));
        var gone = add(aCustomer(2).named("Kari Hansen").withPhone("+4793000001"));
        customers.change(
                customers
                        .find(STUDIO, gone.id())
                        .orElseThrow()
                        .with(new CustomerState.Deleted(ACustomer.CREATED, ACustomer.CREATED)),
                HistoryChange.NONE);

        assertThat(all(10)).isEmpty();
    }

    @Test
    void tenThousandWithTheMostCommonNameAndNumbersInARowAreFewComparisonsAndFewPairs() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(number -> aCustomer(number)
                        .named(number % 2 == 0 ? "Kari Hansen" : "Ola Berg")
                        .withPhone("+4793" + String.format(Locale.ROOT, "%06d", number))
                        .build())
                .toList();
        var lookAlikes = new LookAlikes((one, other) -> false);

        var pairs = lookAlikes.among(many);

        assertThat(lookAlikes.comparisons()).isLessThan(10_000 * 80L);
        var often = new HashMap<CustomerId, Integer>();
        pairs.forEach(
                pair -> Set.of(pair.keep().id(), pair.remove().id()).forEach(id -> often.merge(id, 1, Integer::sum)));
        assertThat(often.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(LookAlikes.MOST_EACH));
    }

    @Test
    void tenThousandOfOneNumberAreComparedWithTheirNeighboursOnly() {
        var many = new ArrayList<Customer>();
        for (var number = 0; number < 10_000; number++) {
            many.add(aCustomer(number)
                    .named("Navn" + letters(number) + " Hansen")
                    .withPhone("+4799999999")
                    .build());
        }
        many.add(aCustomer(10_001)
                .named("Hansen, Navn" + letters(77))
                .withPhone("+4799999999")
                .build());
        var lookAlikes = new LookAlikes((one, other) -> false);

        lookAlikes.among(many);

        assertThat(lookAlikes.comparisons()).isLessThan(10_001 * 21L);
    }

    private static String letters(int number) {
        var text = new StringBuilder();
        for (var rest = number; text.length() < 4; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }

    private List<Duplicate.Likeness> likenesses() {
        return all(10).stream().map(Duplicate::likeness).toList();
    }

    private List<Duplicate> all(int limit) {
        var found = new ArrayList<Duplicate>();
        var position = Optional.<String>empty();
        do {
            var page = findDuplicates.find(STUDIO, new PageRequest(limit, position));
            found.addAll(page.items());
            position = page.next();
        } while (position.isPresent());
        return found;
    }

    private Customer add(ACustomer customer) {
        customers.add(customer.build(), customer.history());
        return customer.build();
    }
}
