package no.rebookly.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Compares customers only with those of the same number, and of the few numbers that one slip of a finger makes of it (72 with
 * another digit, 7 with two neighbours swapped): the work grows with the number of customers, not with its square.
 */
final class LookAlikes {
    /** A customer stands in no more pairs than this: among a hundred of the most common name each is like many others by chance. */
    static final int MOST_EACH = 3;
    /** So many of one number are each compared with each other; of more, each with her neighbours by name. */
    private static final int FEW = 12;

    private static final int NEIGHBOURS = 10;
    private static final String PREFIX = "+47";

    private final BiPredicate<Customer, Customer> apart;
    private final Map<String, List<Customer>> byNumber = new TreeMap<>();
    private final Map<CustomerId, List<String>> words = new HashMap<>();
    private final List<Duplicate> found = new ArrayList<>();
    private final Set<Set<CustomerId>> seen = new HashSet<>();
    private long comparisons;

    /** @param apart who was said not to be the same person */
    LookAlikes(BiPredicate<Customer, Customer> apart) {
        this.apart = apart;
    }

    /** The surest first, and always in the same order. */
    List<Duplicate> among(List<Customer> customers) {
        for (var customer : customers) {
            byNumber.computeIfAbsent(customer.phone().e164(), number -> new ArrayList<>())
                    .add(customer);
            words.put(customer.id(), SameName.words(customer.name().value()));
        }
        byNumber.values().forEach(this::ofOneNumber);
        byNumber.forEach(this::ofNearNumbers);
        found.sort(FindDuplicates.ORDER);
        var often = new HashMap<CustomerId, Integer>();
        return found.stream().filter(pair -> hasRoom(pair, often)).toList();
    }

    long comparisons() {
        return comparisons;
    }

    private static boolean hasRoom(Duplicate pair, Map<CustomerId, Integer> often) {
        if (often.getOrDefault(pair.keep().id(), 0) >= MOST_EACH
                || often.getOrDefault(pair.remove().id(), 0) >= MOST_EACH) {
            return false;
        }
        often.merge(pair.keep().id(), 1, Integer::sum);
        often.merge(pair.remove().id(), 1, Integer::sum);
        return true;
    }

    private void ofOneNumber(List<Customer> holders) {
        if (holders.size() <= FEW) {
            compareNeighbours(holders, FEW);
            return;
        }
        Comparator<Customer> byId =
                Comparator.comparing(customer -> customer.id().value());
        var byGivenName = new ArrayList<>(holders);
        byGivenName.sort(Comparator.<Customer, String>comparing(customer -> String.join(" ", wordsOf(customer)))
                .thenComparing(byId));
        compareNeighbours(byGivenName, NEIGHBOURS);
        var byFamilyName = new ArrayList<>(holders);
        byFamilyName.sort(Comparator.<Customer, String>comparing(
                        customer -> String.join(" ", wordsOf(customer).reversed()))
                .thenComparing(byId));
        compareNeighbours(byFamilyName, NEIGHBOURS);
    }

    private void compareNeighbours(List<Customer> holders, int howMany) {
        for (var i = 0; i < holders.size(); i++) {
            for (var j = i + 1; j < holders.size() && j <= i + howMany; j++) {
                var one = holders.get(i);
                var other = holders.get(j);
                comparisons++;
                if (sameWords(one, other)) {
                    add(one, other, Duplicate.Likeness.SAME_NUMBER_SAME_NAME);
                } else if (SameName.of(one.name().value(), other.name().value())) {
                    add(one, other, Duplicate.Likeness.SAME_NUMBER_SIMILAR_NAME);
                }
            }
        }
    }

    private void ofNearNumbers(String number, List<Customer> holders) {
        var digits = number.substring(PREFIX.length()).toCharArray();
        for (var at = 0; at < digits.length; at++) {
            var right = digits[at];
            for (var wrong = '0'; wrong <= '9'; wrong++) {
                digits[at] = wrong;
                compareWith(number, digits, holders, Duplicate.Likeness.SAME_NAME_DIGIT_WRONG);
            }
            digits[at] = right;
            if (at > 0 && digits[at - 1] != right) {
                digits[at] = digits[at - 1];
                digits[at - 1] = right;
                compareWith(number, digits, holders, Duplicate.Likeness.SAME_NAME_DIGITS_SWAPPED);
                digits[at - 1] = digits[at];
                digits[at] = right;
            }
        }
    }

    /** Each pair of numbers once, from the lower one. */
    private void compareWith(String number, char[] digits, List<Customer> holders, Duplicate.Likeness likeness) {
        var near = PREFIX + new String(digits);
        var others = near.compareTo(number) > 0 ? byNumber.getOrDefault(near, List.of()) : List.<Customer>of();
        if (others.isEmpty()) {
            return;
        }
        if (holders.size() <= FEW && others.size() <= FEW) {
            for (var one : holders) {
                for (var other : others) {
                    comparisons++;
                    if (hasFullName(one) && sameWords(one, other)) {
                        add(one, other, likeness);
                    }
                }
            }
            return;
        }
        Function<Customer, String> key =
                customer -> String.join(" ", wordsOf(customer).stream().sorted().toList());
        var byName = new HashMap<String, Customer>();
        others.forEach(other -> byName.putIfAbsent(key.apply(other), other));
        for (var one : holders) {
            comparisons++;
            var other = byName.get(key.apply(one));
            if (other != null && hasFullName(one)) {
                add(one, other, likeness);
            }
        }
    }

    /** A given name alone is like too many others. */
    private boolean hasFullName(Customer customer) {
        return wordsOf(customer).size() > 1;
    }

    /** Each word of the one has its own among the other's, in whatever order. */
    private boolean sameWords(Customer one, Customer other) {
        var left = new ArrayList<>(wordsOf(other));
        var mine = wordsOf(one);
        if (mine.isEmpty() || mine.size() != left.size()) {
            return false;
        }
        for (var word : mine) {
            var same = left.stream().filter(each -> SameName.alike(word, each)).findFirst();
            if (same.isEmpty()) {
                return false;
            }
            left.remove(same.get());
        }
        return true;
    }

    private List<String> wordsOf(Customer customer) {
        return words.getOrDefault(customer.id(), List.of());
    }

    private void add(Customer one, Customer other, Duplicate.Likeness likeness) {
        if (!apart.test(one, other) && seen.add(Set.of(one.id(), other.id()))) {
            found.add(Duplicate.of(one, other, likeness));
        }
    }
}
