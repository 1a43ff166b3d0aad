package no.rebookly.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.ImportTrace;
import no.rebookly.customer.Lineage;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.MarketingLedger;
import no.rebookly.customer.SameName;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;

/**
 * What rows do to one customer, by all that is stored of her: what is there already is not added again, so the same rows twice
 * change her once.
 */
final class ApplyRows {
    private final Import of;
    private final Import.Committed committed;
    private final boolean asksForYes;
    private final RowIds ids;
    private final Customer before;
    private final History history;
    private final List<Visit> visits;
    private final List<Appointment> appointments;
    private final List<Booking> bookings;
    private final List<MarketingEntry> ledger = new ArrayList<>();
    private Customer customer;
    private ImportTrace trace;

    private ApplyRows(Import of, boolean asksForYes, Customer customer, History history) {
        this.of = of;
        this.committed = of.committed().orElseThrow();
        this.asksForYes = asksForYes;
        this.ids = new RowIds(of.id());
        this.before = customer;
        this.customer = customer;
        this.history = history;
        this.visits = new ArrayList<>(history.visits());
        this.appointments = new ArrayList<>(history.appointments());
        this.bookings = new ArrayList<>(
                appointments.stream().map(each -> Booking.of(each, of.id())).toList());
        this.trace = customer.lineage()
                .traceOf(of.id().value())
                .orElseGet(() -> ImportTrace.of(of.id().value(), committed.at(), customer.version()));
    }

    /** @param customer as it is to be written; the one before where nothing changes */
    record Applied(Customer customer, HistoryChange change, boolean isChanged) {}

    static Applied apply(
            Import of,
            boolean asksForYes,
            Customer customer,
            Collection<String> aliases,
            History history,
            List<Told> rows) {
        var apply = new ApplyRows(of, asksForYes, customer, history);
        rows.forEach(told -> apply.take(told, aliases));
        return apply.applied();
    }

    /** Empty when it should stay: what was said before changes nothing, nor does who is clearly somebody else. */
    static Optional<String> betterName(
            String present, Collection<String> seen, Collection<String> aliases, String told) {
        return told.equals(present)
                        || seen.contains(told)
                        || aliases.contains(told)
                        || seen.size() >= Lineage.MOST_SPELLINGS - 1
                        || !SameName.of(present, told)
                        || Spelling.isWorse(told, present)
                ? Optional.empty()
                : Optional.of(told);
    }

    private void take(Told told, Collection<String> aliases) {
        told.row()
                .name()
                .flatMap(said -> betterName(customer.name().value(), otherSpellings(), aliases, said))
                .ifPresent(this::rename);
        takeVisit(told);
        told.booking()
                .filter(booking -> booking.at().isAfter(committed.at()))
                .ifPresent(booking -> take(booking, told.line()));
        var fresh = told.freshTags(customer.tags());
        if (!fresh.isEmpty()) {
            var all = new TreeSet<>(customer.tags());
            all.addAll(fresh);
            customer = customer.with(all);
            trace = trace.tagged(fresh);
        }
        told.basis(customer.basis(), asksForYes).ifPresent(basis -> {
            ledger.add(new MarketingEntry(
                    committed.at(),
                    new MarketingEntry.Act.Asserted(
                            basis, of.marketing().map(Assertion::wording).orElse("")),
                    of.id().value(),
                    Optional.of(committed.by())));
            customer = customer.with(Optional.of(basis));
        });
    }

    private List<String> otherSpellings() {
        return customer.lineage().spellings().stream()
                .filter(each -> !each.equals(customer.name().value()))
                .toList();
    }

    /** Both names count as seen from now on, so that no order of rows makes them take turns. */
    private void rename(String better) {
        var old = customer.name();
        var lineage = customer.lineage().spelt(old.value()).spelt(better);
        var added = new TreeSet<>(lineage.spellings());
        added.removeAll(customer.lineage().spellings());
        customer = customer.with(new CustomerName(better)).with(lineage);
        trace = trace.renamed(old, customer.name(), added);
    }

    private void takeVisit(Told told) {
        var last = visits.stream().map(Visit::day).max(Comparator.<LocalDate>naturalOrder());
        if (told.visitDay().isEmpty() || told.isPast(last)) {
            return;
        }
        var row = told.row();
        var added = new Visit(
                new VisitId(ids.next(VisitId.KIND, told.line())),
                told.visitDay().get(),
                row.category(),
                row.price(),
                Optional.of(of.id().value()));
        switch (told.stay().among(visits.stream().map(Stay::of).toList())) {
            case Stay.Fit.Known same -> {}
            case Stay.Fit.New fresh -> visits.add(added);
            case Stay.Fit.Completes(var index) -> {
                var known = visits.get(index);
                visits.set(
                        index,
                        new Visit(
                                added.id(),
                                added.day(),
                                added.category().or(known::category),
                                added.price().or(known::price),
                                added.source()));
                if (!known.source().equals(added.source())) {
                    trace = trace.replacing(known);
                }
            }
        }
    }

    private void take(Booking booking, long line) {
        switch (booking.among(bookings, committed.at())) {
            case Booking.Fit.Known(var index) ->
                bookings.set(index, bookings.get(index).confirmed());
            case Booking.Fit.Moves(var index) -> {
                var known = appointments.get(index);
                bookings.set(index, booking);
                appointments.set(
                        index,
                        new Appointment(
                                known.id(),
                                booking.at(),
                                known.category(),
                                Optional.of(of.id().value()),
                                known.registeredAt(),
                                known.version()));
                trace = trace.replacing(known);
            }
            case Booking.Fit.New fresh -> {
                bookings.add(booking);
                appointments.add(new Appointment(
                        new AppointmentId(ids.next(AppointmentId.KIND, line)),
                        booking.at(),
                        Optional.empty(),
                        Optional.of(of.id().value()),
                        Optional.of(committed.at()),
                        0));
            }
        }
    }

    private Applied applied() {
        var change = new HistoryChange(
                without(visits, history.visits()),
                without(history.visits(), visits),
                without(appointments, history.appointments()),
                List.of(),
                without(ledger, history.marketing()),
                List.of());
        if (before.version() != 0 && change.isEmpty() && customer.equals(before)) {
            return new Applied(before, change, false);
        }
        var after = history.after(change);
        Instant now = committed.at();
        var traced = customer.lineage().with(trace.leaving(before.version() + 1), now);
        return new Applied(
                customer.with(traced)
                        .with(MarketingLedger.basis(after.marketing()))
                        .with(Customer.Facts.of(after.visits(), after.appointments(), now)),
                change,
                true);
    }

    private static <T> List<T> without(List<T> all, List<T> those) {
        return all.stream().filter(each -> !those.contains(each)).toList();
    }
}
