package no.rebookly.customer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the present state from a marketing ledger: the last assertion that was not taken back, and of
 * two at one instant the consent. */
public final class MarketingLedger {
    private MarketingLedger() {}

    /** The basis in force, before any opt-out of the number; empty means that marketing is denied. */
    public static Optional<MarketingBasis> basis(List<MarketingEntry> entries) {
        var newestFirst = entries.stream()
                .sorted(Comparator.comparing(MarketingEntry::at)
                        .thenComparing(MarketingLedger::isConsent)
                        .reversed())
                .toList();
        var takenBack = new HashSet<String>();
        for (var entry : newestFirst) {
            switch (entry.act()) {
                case MarketingEntry.Act.TakenBack() -> takenBack.add(entry.source());
                case MarketingEntry.Act.Asserted asserted -> {
                    if (!takenBack.contains(entry.source())) {
                        return Optional.of(asserted.basis());
                    }
                }
                case MarketingEntry.Act.OptedOut optedOut -> {}
                case MarketingEntry.Act.WrongNumber wrong -> {}
                case MarketingEntry.Act.Resumed resumed -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean isConsent(MarketingEntry entry) {
        return entry.act() instanceof MarketingEntry.Act.Asserted asserted
                && asserted.basis() == MarketingBasis.CONSENT;
    }
}
