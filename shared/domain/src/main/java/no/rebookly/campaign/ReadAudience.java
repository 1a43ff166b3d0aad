package no.rebookly.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.number.Numbers;
import no.rebookly.sending.Credits;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Reads all that a campaign is decided from. */
public final class ReadAudience {
    private final Studios studios;
    private final Customers customers;
    private final Numbers numbers;
    private final Credits credits;

    public ReadAudience(Studios studios, Customers customers, Numbers numbers, Credits credits) {
        this.studios = studios;
        this.customers = customers;
        this.numbers = numbers;
        this.credits = credits;
    }

    /** Empty for a studio that is gone. */
    public Optional<Audience> read(StudioId studioId, Instant at) {
        return studios.find(studioId)
                .map(studio -> new Audience(
                        studio,
                        studios.sender(studioId),
                        credits.left(studioId),
                        everybody(studioId),
                        numbers.all(studioId),
                        at));
    }

    private List<Customer> everybody(StudioId studio) {
        var all = new ArrayList<Customer>();
        customers.everybody(studio, customer -> {
            if (customer.isActive()) {
                all.add(customer);
            }
        });
        return all;
    }
}
