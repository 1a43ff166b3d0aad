package no.rebookly.testing.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** A customer for tests, of which a test names only what matters to it. */
public final class ACustomer {
    public static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    public static final Instant CREATED = Instant.parse("2026-11-01T09:00:00Z");

    private final int number;
    private StudioId studio = STUDIO;
    private String name = "Kari Nordmann";
    private String phone;
    private final TreeSet<String> tags = new TreeSet<>();
    private Optional<MarketingBasis> basis = Optional.empty();
    private final List<Visit> visits = new ArrayList<>();

    private ACustomer(int number) {
        this.number = number;
        this.phone = "+47400" + String.format("%05d", number);
    }

    /** @param number tells her from the others: it makes her id and her phone number */
    public static ACustomer aCustomer(int number) {
        return new ACustomer(number);
    }

    public ACustomer of(StudioId other) {
        this.studio = other;
        return this;
    }

    public ACustomer named(String text) {
        this.name = text;
        return this;
    }

    public ACustomer withPhone(String e164) {
        this.phone = e164;
        return this;
    }

    public ACustomer tagged(String tag) {
        tags.add(tag);
        return this;
    }

    public ACustomer withBasis(MarketingBasis given) {
        this.basis = Optional.of(given);
        return this;
    }

    public ACustomer whoCame(String day) {
        var id = "vis_" + String.format("%010d%010d", number, visits.size() + 1);
        visits.add(Visit.registered(new VisitId(id), LocalDate.parse(day), Optional.empty(), Optional.empty()));
        return this;
    }

    public Customer build() {
        return Customer.of(
                studio,
                new CustomerId("cus_" + String.format("%020d", number)),
                new CustomerName(name),
                new PhoneNumber(phone),
                tags,
                basis,
                Customer.Facts.of(visits, List.of(), CREATED),
                CREATED);
    }

    public History history() {
        var ledger = basis
                .map(given -> new MarketingEntry(
                        CREATED, new MarketingEntry.Act.Asserted(given, "Ja til SMS"), "owner", Optional.empty()))
                .stream()
                .toList();
        return new History(visits, List.of(), ledger);
    }
}
