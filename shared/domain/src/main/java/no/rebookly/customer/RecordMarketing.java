package no.rebookly.customer;

import java.util.Optional;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.studio.StudioId;

/**
 * Records why a studio may send marketing to a customer, or that it may not any more. An opt-out is of the number and so of
 * everybody who shares it; it is in force before it stands in the ledger. Only a consent given later lifts one.
 */
public final class RecordMarketing {
    private static final int TRIES = 8;

    private final Customers customers;
    private final ChangeHistory changeHistory;
    private final Numbers numbers;
    private final NumberKeys numberKeys;

    public RecordMarketing(Customers customers, ChangeHistory changeHistory, Numbers numbers, NumberKeys numberKeys) {
        this.customers = customers;
        this.changeHistory = changeHistory;
        this.numbers = numbers;
        this.numberKeys = numberKeys;
    }

    /** Every step can be done again: an opt-out twice is one, and a line of the ledger is named by what it says. */
    public ChangeHistory.Outcome record(StudioId studio, CustomerId id, MarketingEntry entry) {
        var customer = customers.find(studio, id);
        if (customer.isEmpty()) {
            return new ChangeHistory.Outcome.NotFound();
        }
        if (entry.act() instanceof MarketingEntry.Act.OptedOut(var choice) && !stop(customer.get(), choice, entry)) {
            return new ChangeHistory.Outcome.Busy();
        }
        var outcome = changeHistory.change(studio, id, history -> Optional.of(HistoryChange.ofMarketing(entry)));
        if (entry.act() instanceof MarketingEntry.Act.Asserted asserted
                && asserted.basis() == MarketingBasis.CONSENT
                && outcome instanceof ChangeHistory.Outcome.Changed
                && !lift(customer.get(), entry)) {
            return new ChangeHistory.Outcome.Busy();
        }
        return outcome;
    }

    private boolean stop(Customer customer, OptOut choice, MarketingEntry entry) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = read(customer);
            if (numbers.save(customer.studio(), found.optedOut(choice, entry.at()))) {
                return true;
            }
        }
        return false;
    }

    private boolean lift(Customer customer, MarketingEntry consent) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = read(customer);
            var later =
                    found.optedOutAt().filter(at -> consent.at().isAfter(at)).isPresent();
            if (!later || numbers.save(customer.studio(), found.resumed())) {
                return true;
            }
        }
        return false;
    }

    private NumberRecord read(Customer customer) {
        return numbers.find(customer.studio(), numberKeys.of(customer.studio(), customer.phone()));
    }
}
