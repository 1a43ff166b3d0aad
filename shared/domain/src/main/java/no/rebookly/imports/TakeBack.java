package no.rebookly.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.ImportTrace;
import no.rebookly.customer.Lineage;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.MarketingLedger;
import no.rebookly.customer.Visit;

/**
 * What is left of one customer once an import is taken back: all that it brought goes, what it stood in for comes back, and what
 * anybody else has done since stays.
 */
final class TakeBack {
    private final Customer customer;
    private final History history;
    private final ImportTrace trace;
    private final String source;
    private final boolean sentSince;
    private final Instant now;

    /** @param sentSince whether a marketing SMS went to her number since the import: then its word has to stay on record */
    TakeBack(Customer customer, History history, ImportTrace trace, boolean sentSince, Instant now) {
        this.customer = customer;
        this.history = history;
        this.trace = trace;
        this.source = trace.importId();
        this.sentSince = sentSince;
        this.now = now;
    }

    /** @param isAll false when there were too many lines for one write, and it has to be done again for the rest */
    record Restored(Customer customer, HistoryChange change, boolean isAll) {}

    /** @param mostLines that one write may change */
    Restored restore(int mostLines) {
        var gone = history.visits().stream().filter(this::isIts).toList();
        if (gone.size() > mostLines) {
            var some = new HistoryChange(
                    List.of(), gone.subList(0, mostLines), List.of(), List.of(), List.of(), List.of());
            return new Restored(counted(customer, some), some, false);
        }
        var moved = movedBack();
        var dropped = history.appointments().stream()
                .filter(each -> each.source().equals(Optional.of(source)))
                .map(Appointment::id)
                .filter(id -> moved.stream().noneMatch(each -> each.id().equals(id)))
                .toList();
        var change = new HistoryChange(
                comingBack(gone),
                gone,
                moved,
                dropped,
                sentSince ? takenBack() : List.of(),
                sentSince ? List.of() : its());
        var tags = new TreeSet<>(customer.tags());
        tags.removeAll(trace.tagsAdded());
        var renamed = trace.named()
                .filter(named -> named.to().equals(customer.name()))
                .map(named -> customer.with(named.from()))
                .orElse(customer);
        return new Restored(counted(renamed.with(tags).with(lineage()), change), change, true);
    }

    private Customer counted(Customer changed, HistoryChange change) {
        var after = history.after(change);
        return changed.with(MarketingLedger.basis(after.marketing()))
                .with(Customer.Facts.of(after.visits(), after.appointments(), now));
    }

    private boolean isIts(Visit visit) {
        return visit.source().equals(Optional.of(source));
    }

    /** Where the fuller visit is gone since, the owner removed it, and means both. */
    private List<Visit> comingBack(List<Visit> gone) {
        return trace.visitsReplaced().stream()
                .filter(before -> gone.stream().anyMatch(visit -> visit.day().equals(before.day())))
                .toList();
    }

    /** Those that are still where the import moved them. */
    private List<Appointment> movedBack() {
        var back = new ArrayList<Appointment>();
        for (var before : trace.appointmentsReplaced()) {
            present(before.id())
                    .filter(each -> each.source().equals(Optional.of(source)))
                    .ifPresent(each -> back.add(before.withVersion(each.version())));
        }
        return back;
    }

    private Optional<Appointment> present(AppointmentId id) {
        return history.appointments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private List<MarketingEntry> its() {
        return history.marketing().stream()
                .filter(entry -> entry.source().equals(source))
                .toList();
    }

    private List<MarketingEntry> takenBack() {
        var asserted = its();
        return asserted.isEmpty()
                ? List.of()
                : List.of(new MarketingEntry(
                        now,
                        new MarketingEntry.Act.TakenBack(),
                        source,
                        asserted.getLast().by()));
    }

    private Lineage lineage() {
        var spellings = new TreeSet<>(customer.lineage().spellings());
        spellings.removeAll(trace.spellingsAdded());
        var rest = customer.lineage().spelt(spellings);
        rest = trace.brought() ? rest.with(trace.staying(), now) : rest.withoutTraceOf(source);
        // Nobody else wrote her since: then she is again as an earlier import had left her.
        var untouched = customer.version() == trace.leftAt();
        return rest.mapTraces(other -> {
            if (other.importId().equals(source)) {
                return other;
            }
            var begun = forgetting(other);
            return untouched && other.leftAt() == trace.foundAt() ? begun.leaving(customer.version() + 1) : begun;
        });
    }

    /** A later import began with what this one had made of her. */
    private ImportTrace forgetting(ImportTrace later) {
        var kept = later.replacing(
                later.visitsReplaced().stream().filter(visit -> !isIts(visit)).toList(),
                later.appointmentsReplaced().stream()
                        .filter(each -> !each.source().equals(Optional.of(source)))
                        .toList());
        var mine = trace.named();
        var theirs = later.named();
        return mine.isPresent()
                        && theirs.isPresent()
                        && theirs.get().from().equals(mine.get().to())
                ? kept.with(
                        new ImportTrace.Renaming(mine.get().from(), theirs.get().to()))
                : kept;
    }
}
