package no.rebookly.imports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import no.rebookly.atonce.AtOnce;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.ImportTrace;
import no.rebookly.job.Job;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Messages;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what an import brought, a page of its customers at a time. What is done shows in the customers, who no longer carry
 * the import's trace, so whoever begins again finds what is left; each write is conditional on the version that was read.
 *
 * <p>A customer whom the import brought is erased when nobody has written her since and no SMS was planned for her; else she
 * stays, without what the import told of her.
 */
public final class TakeBackRows implements JobWorker {
    static final int PAGE = 50;
    private static final int TRIES = 8;
    /** A transaction takes a hundred items: room is left for the customer, and for what comes back. */
    private static final int LINES = 60;

    private final Imports imports;
    private final Customers customers;
    private final Messages messages;
    private final Numbers numbers;
    private final NumberKeys numberKeys;
    private final InstantSource clock;
    private @Nullable List<CustomerId> left;

    public TakeBackRows(
            Imports imports,
            Customers customers,
            Messages messages,
            Numbers numbers,
            NumberKeys numberKeys,
            InstantSource clock) {
        this.imports = imports;
        this.customers = customers;
        this.messages = messages;
        this.numbers = numbers;
        this.numberKeys = numberKeys;
        this.clock = clock;
    }

    @Override
    public JobStep next(Job job) {
        var found = find(job);
        if (found.isEmpty()) {
            return new JobStep.Finished(job.done(), job.done(), job.result());
        }
        var present = found.get();
        if (left == null) {
            left = left(present);
        }
        var page = List.copyOf(left.subList(0, Math.min(PAGE, left.size())));
        AtOnce.map(AtOnce.STORE_CALLS, page, id -> {
            takeBack(present, id);
            return id;
        });
        left = left.subList(page.size(), left.size());
        var done = job.done() + page.size();
        return left.isEmpty() ? finish(job, present, done) : new JobStep.More("", done, done + left.size());
    }

    private JobStep finish(Job job, Import present, long done) {
        var late = left(present);
        if (!late.isEmpty()) {
            left = late; // Whoever was told to stop was half way in a page.
            return new JobStep.More("", done, done + late.size());
        }
        var kept = new AtomicLong();
        customers.everybody(present.studio(), customer -> trace(present, customer)
                .filter(ImportTrace::stayed)
                .ifPresent(trace -> kept.incrementAndGet()));
        if (!imports.change(present.undone()) && find(job).isPresent()) {
            throw new IllegalStateException("the import changed while its rows were taken back");
        }
        return new JobStep.Finished(done, done, Map.of("kept", kept.get()));
    }

    private List<CustomerId> left(Import present) {
        var ids = new ArrayList<CustomerId>();
        customers.everybody(present.studio(), customer -> {
            if (trace(present, customer).filter(trace -> !trace.stayed()).isPresent() && isOurs(customer)) {
                ids.add(customer.id());
            }
        });
        return ids;
    }

    /** Whom the owner deleted or merged since is left as she is; one to be erased at once was begun with. */
    private static boolean isOurs(Customer customer) {
        return switch (customer.state()) {
            case CustomerState.Active active -> true;
            case CustomerState.Deleted deleted -> deleted.at().equals(deleted.eraseAt());
            case CustomerState.Merged merged -> false;
        };
    }

    private void takeBack(Import present, CustomerId id) {
        for (var tries = 0; tries < TRIES; tries++) {
            if (step(present, id) == Step.DONE) {
                return;
            }
        }
        throw new IllegalStateException("other writes were in the way at every try");
    }

    private enum Step {
        DONE,
        AGAIN
    }

    private Step step(Import present, CustomerId id) {
        var found = customers.findInAnyState(present.studio(), id);
        var trace = found.flatMap(customer -> trace(present, customer)).filter(each -> !each.stayed());
        if (found.isEmpty() || trace.isEmpty() || !isOurs(found.get())) {
            return Step.DONE;
        }
        var customer = found.get();
        if (!customer.isActive()) {
            customers.erase(customer);
            return Step.DONE;
        }
        return isUntouched(customer, trace.get()) ? erase(customer) : restore(present, customer, trace.get());
    }

    private boolean isUntouched(Customer customer, ImportTrace trace) {
        return trace.brought()
                && customer.version() == trace.leftAt()
                && messages.ofCustomer(customer.studio(), customer.id(), PageRequest.first(1))
                        .items()
                        .isEmpty();
    }

    /** First to be erased, on the version read: who died in between is brought to an end by the planner. */
    private Step erase(Customer customer) {
        var now = clock.instant();
        if (!customers.change(customer.with(new CustomerState.Deleted(now, now)), HistoryChange.NONE)) {
            return Step.AGAIN;
        }
        customers.erase(customer);
        return Step.DONE;
    }

    private Step restore(Import present, Customer customer, ImportTrace trace) {
        var committedAt = present.committed().orElseThrow().at();
        var partitions = 1 + customer.lineage().absorbed().size();
        var current = customer;
        while (true) {
            var restored = new TakeBack(
                            current,
                            customers.history(current),
                            trace,
                            sentSince(current, committedAt),
                            clock.instant())
                    .restore(LINES / partitions);
            if (!customers.change(restored.customer(), restored.change())) {
                return Step.AGAIN;
            }
            if (restored.isAll()) {
                return Step.DONE;
            }
            current = customers.find(present.studio(), customer.id()).orElse(current);
        }
    }

    private boolean sentSince(Customer customer, Instant committedAt) {
        return numbers.find(customer.studio(), numberKeys.of(customer.studio(), customer.phone())).recent().stream()
                .anyMatch(send ->
                        send.kind() == MessageKind.MARKETING && send.at().isAfter(committedAt));
    }

    private static Optional<ImportTrace> trace(Import present, Customer customer) {
        return customer.lineage().traceOf(present.id().value());
    }

    private Optional<Import> find(Job job) {
        return ImportId.parse(job.subject())
                .flatMap(id -> imports.find(job.studio(), id))
                .filter(found ->
                        found.state() != ImportState.UNDONE && found.job().equals(Optional.of(job.id())));
    }

    /** Is never asked: what is being taken back is taken back. */
    @Override
    public void cancel(Job job) {
        throw new IllegalStateException("an undoing cannot be cancelled");
    }

    /** What is left can be taken back by asking again. */
    @Override
    public void giveUp(Job job, Words problem) {
        find(job).ifPresent(found -> imports.change(found.failed(problem)));
    }

    @Override
    public void close() {
        // Nothing is held open between pages.
    }
}
