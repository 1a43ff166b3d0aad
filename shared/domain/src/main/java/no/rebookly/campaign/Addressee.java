package no.rebookly.campaign;

import java.time.LocalDate;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerName;

/** What a text can say of the one it is for. */
public record Addressee(CustomerName name, Optional<LocalDate> lastVisit) {
    /** One that we make up, of the usual length. */
    public static final Addressee EXAMPLE = new Addressee(new CustomerName("Kari Nordmann"), Optional.empty());

    public static Addressee of(Customer customer) {
        return new Addressee(customer.name(), customer.facts().lastVisit());
    }
}
