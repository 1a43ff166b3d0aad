package no.rebookly.local.demo.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.local.demo.Browser;
import no.rebookly.local.demo.DemoStopped;
import no.rebookly.local.demo.oracle.Guest;

/** Who is who: the names of the lists, the ids of the product, the numbers of the phones. */
final class Register {
    private final Map<String, String> idByName = new HashMap<>();
    private final Map<String, Guest> guestById = new HashMap<>();
    private final List<Guest> guests;

    Register(Browser browser, List<Guest> guests) {
        this.guests = List.copyOf(guests);
        for (var customer : browser.all("/api/customers")) {
            idByName.put(customer.path("name").textValue(), customer.path("id").textValue());
        }
        guests.forEach(guest -> guestById.put(id(guest.name()), guest));
    }

    String id(String name) {
        return Optional.ofNullable(idByName.get(name))
                .orElseThrow(() -> new DemoStopped(name + " of the list is not among the customers."));
    }

    Optional<Guest> withId(String id) {
        return Optional.ofNullable(guestById.get(id));
    }

    /** Whoever has this phone and is greeted so: several may share the phone. */
    Optional<Guest> reached(String e164, String text) {
        return guests.stream()
                .filter(guest -> e164.equals(e164(guest)))
                .filter(guest -> text.startsWith("Hei " + guest.givenName() + "!"))
                .findFirst();
    }

    static String e164(Guest guest) {
        return "+47" + guest.number();
    }

    List<Guest> guests() {
        return new ArrayList<>(guests);
    }
}
