package no.rebookly.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Customers;
import no.rebookly.customer.SameName;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * A studio's customers by number, those of the rows read so far among them. The whole list is read once for many rows: a
 * look-up for each row would cost more units, and far more time.
 */
final class People {
    private final Map<PhoneNumber, List<Person>> byNumber = new HashMap<>();
    private long sharing;

    static People of(Customers customers, StudioId studio) {
        var people = new People();
        var position = Optional.<String>empty();
        do {
            var page = customers.list(studio, new PageRequest(PageRequest.MOST, position));
            page.items().forEach(customer -> people.with(customer.phone()).add(Person.of(customer)));
            position = page.next();
        } while (position.isPresent());
        return people;
    }

    /** Who a row is about; somebody of its number when it tells no name. */
    Optional<Person> match(RowReading.Good row, SharedNumbers sharedNumbers) {
        var holders = byNumber.getOrDefault(row.phone(), List.of());
        if (row.name().isEmpty() || sharedNumbers == SharedNumbers.SAME_PERSON) {
            return holders.stream().findFirst();
        }
        var name = row.name().get();
        return holders.stream()
                .filter(person -> SameName.of(person.name(), name))
                .findFirst();
    }

    void add(Person person) {
        var holders = with(person.phone());
        holders.add(person);
        if (holders.size() > 1) {
            sharing += holders.stream().filter(Person::sharesNow).count();
        }
    }

    /** How many of those who were added share their number with somebody. */
    long sharing() {
        return sharing;
    }

    private List<Person> with(PhoneNumber phone) {
        return byNumber.computeIfAbsent(phone, key -> new ArrayList<>());
    }
}
