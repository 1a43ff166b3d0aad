package no.rebookly.customer;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Journal;
import no.rebookly.studio.StudioId;

/**
 * Makes two customers one: the one refers to the other from then on, and nothing of either is copied or lost. Both are written
 * in one transaction. An opt-out that goes with the merge is in force before, and stays when the merge is undone: only the
 * person's own act or a later consent lifts it.
 */
public final class MergeCustomers {
    /** In the ledger, of an opt-out that went from one number of a person to her other one. */
    public static final String SOURCE = "merge";

    private static final int TRIES = 8;

    private final PlanMerge planMerge;
    private final Customers customers;
    private final Numbers numbers;
    private final NumberKeys numberKeys;
    private final Journal journal;

    public MergeCustomers(
            Customers customers, Numbers numbers, NumberKeys numberKeys, Journal journal, InstantSource clock) {
        this.planMerge = new PlanMerge(customers, numbers, numberKeys, clock);
        this.customers = customers;
        this.numbers = numbers;
        this.numberKeys = numberKeys;
        this.journal = journal;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param kept as written */
        record Merged(Customer kept) implements Outcome {}

        record Refused(MergeRefusal why) implements Outcome {}
    }

    /** @param id names the merge: the same id again finds what it did and completes it */
    public Outcome merge(StudioId studio, MergeWish wish, String id, AccountId by) {
        for (var tries = 0; tries < TRIES; tries++) {
            switch (planMerge.plan(studio, wish, id)) {
                case PlanMerge.Outcome.Refused(var why) -> {
                    return done(studio, wish, id)
                            .<Outcome>map(Outcome.Merged::new)
                            .orElseGet(() -> new Outcome.Refused(why));
                }
                case PlanMerge.Outcome.Planned(var plan) -> {
                    if (write(plan, by)) {
                        return done(studio, wish, id)
                                .<Outcome>map(Outcome.Merged::new)
                                .orElseGet(() -> new Outcome.Refused(MergeRefusal.BUSY));
                    }
                }
            }
        }
        return new Outcome.Refused(MergeRefusal.BUSY);
    }

    /** Conditional on the versions of all that was read. */
    private boolean write(MergePlan plan, AccountId by) {
        var now = plan.at();
        var removed = plan.remove().with(new CustomerState.Merged(plan.keep().id(), now));
        if (plan.laid() == OptOut.NONE) {
            return customers.changeBoth(plan.kept(), removed);
        }
        var studio = plan.keep().studio();
        var line =
                new MarketingEntry(now, new MarketingEntry.Act.OptedOut(plan.laid()), SOURCE, Optional.of(by.value()));
        var stopped = plan.number().optedOut(plan.laid(), now);
        if (!numbers.save(studio, stopped)) {
            return false;
        }
        if (customers.changeBoth(plan.kept(), List.of(line), removed)) {
            return true;
        }
        // Not merged after all; whoever changed the number meanwhile has the last word on it.
        numbers.save(studio, plan.number().withVersion(plan.number().version() + 1));
        return false;
    }

    /** The kept one, if this very merge was made; what a death left out of the journal is written now, or again. */
    private Optional<Customer> done(StudioId studio, MergeWish wish, String id) {
        var kept = customers.find(studio, wish.keep());
        var trace = kept.flatMap(found -> found.lineage().mergeOf(wish.remove()))
                .filter(found -> found.id().equals(id));
        if (kept.isEmpty() || trace.isEmpty()) {
            return Optional.empty();
        }
        for (var entry : customers.history(kept.get()).marketing()) {
            if (entry.source().equals(SOURCE)
                    && entry.at().equals(trace.get().at())
                    && entry.act() instanceof MarketingEntry.Act.OptedOut(var choice)) {
                journal.merged(studio, numberKeys.of(studio, kept.get().phone()), choice, wish.remove(), entry.at());
            }
        }
        return kept;
    }
}
