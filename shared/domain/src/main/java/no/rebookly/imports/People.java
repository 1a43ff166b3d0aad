package no.rebookly.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.atonce.AtOnce;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * A studio's customers by number, those of the rows read so far among them. The whole list is read once for many rows: a
 * look-up for each row would cost more units, and far more time. One who was merged is the one she was merged into, also under
 * the number she had; one who is deleted is nobody: a row about her makes a new customer.
 */
final class People {
    /** One and the same order whatever came first into memory, so that a page done again meets the same people. */
    private static final Comparator<Person> ORDER = Comparator.comparingLong(Person::createdAt)
            .thenComparing(person -> person.id().value());

    private final Map<PhoneNumber, List<Person>> byNumber = new HashMap<>();
    private long sharing;

    static People of(Customers customers, StudioId studio) {
        var people = new People();
        var merged = new HashMap<CustomerId, Customer>();
        customers.everybody(studio, customer -> {
            switch (customer.state()) {
                case CustomerState.Active active -> people.put(customer.phone(), Person.of(customer));
                case CustomerState.Deleted deleted -> {}
                case CustomerState.Merged into -> merged.put(customer.id(), customer);
            }
        });
        people.addAliases(merged);
        return people;
    }

    private void addAliases(Map<CustomerId, Customer> merged) {
        if (merged.isEmpty()) {
            return;
        }
        var keepers = new HashMap<CustomerId, Person>();
        byNumber.values().forEach(holders -> holders.forEach(each -> keepers.put(each.id(), each)));
        for (var customer : merged.values()) {
            var into = customer;
            while (into != null && into.state() instanceof CustomerState.Merged next) {
                var keeper = keepers.get(next.into());
                if (keeper != null) {
                    var names = new HashSet<>(customer.lineage().spellings());
                    names.add(customer.name().value());
                    keeper.alsoCalled(names);
                    put(customer.phone(), keeper);
                    break;
                }
                into = merged.get(next.into());
            }
        }
    }

    /** Reads the histories without which the next rows could not be judged, all at once. */
    void prepare(List<Told> rows, Customers customers) {
        var needed = new HashSet<Person>();
        for (var told : rows) {
            for (var person : holders(told.row().phone())) {
                if (person.needsHistoryFor(told)) {
                    needed.add(person);
                }
            }
        }
        if (needed.isEmpty()) {
            return;
        }
        var of = rows.getFirst().of();
        AtOnce.map(AtOnce.STORE_CALLS, List.copyOf(needed), person -> {
            person.knows(customers.history(person.stub(of.studio())), of.id());
            return person;
        });
    }

    /** Who a row is about; the one who came first of its number when it tells no name. */
    Optional<Person> match(RowReading.Good row, SharedNumbers sharedNumbers) {
        var holders = holders(row.phone());
        if (row.name().isEmpty()) {
            return holders.stream().findFirst();
        }
        var name = row.name().get();
        var exactly = holders.stream().filter(person -> person.isCalled(name)).findFirst();
        if (exactly.isPresent()) {
            return exactly;
        }
        return sharedNumbers == SharedNumbers.SAME_PERSON
                ? holders.stream().findFirst()
                : holders.stream()
                        .filter(person -> person.isCalledMuchLike(name))
                        .findFirst();
    }

    void add(Person person) {
        put(person.phone(), person);
        var holders = holders(person.phone());
        if (holders.size() > 1) {
            sharing += holders.stream().filter(Person::sharesNow).count();
        }
    }

    /** How many of those who were added share their number with somebody. */
    long sharing() {
        return sharing;
    }

    List<Person> holders(PhoneNumber phone) {
        return byNumber.getOrDefault(phone, List.of());
    }

    private void put(PhoneNumber phone, Person person) {
        var holders = holders(phone);
        if (holders.isEmpty()) {
            byNumber.put(phone, List.of(person)); // Nearly all: a list of one takes a quarter of the memory.
        } else if (!holders.contains(person)) {
            var all = new ArrayList<>(holders);
            all.add(person);
            all.sort(ORDER);
            byNumber.put(phone, List.copyOf(all));
        }
    }
}
