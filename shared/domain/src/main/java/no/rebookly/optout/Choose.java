package no.rebookly.optout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.customer.Customers;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.studio.ErasedException;

/**
 * Does what a person chose on the page behind an SMS. The number record is written first: it is read again before every send,
 * so that the choice holds from then on, for messages already queued too. What follows is the telling of it, and choosing the
 * same again completes what a death left out.
 */
public final class Choose {
    /** In the customer's ledger. */
    public static final String SOURCE = "opt-out page";

    private static final int TRIES = 10;

    private final Links links;
    private final Numbers numbers;
    private final Customers customers;
    private final Journal journal;
    private final InstantSource clock;

    public Choose(Links links, Numbers numbers, Customers customers, Journal journal, InstantSource clock) {
        this.links = links;
        this.numbers = numbers;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * False: no such link.
     *
     * @param code as it was typed or tapped; anything at all
     */
    public boolean choose(String code, Choice choice) {
        var found = Code.parse(code).flatMap(links::find);
        found.ifPresent(link -> act(link, choice, clock.instant()));
        return found.isPresent();
    }

    private void act(Link link, Choice choice, Instant now) {
        change(link, choice, now);
        journal.chosen(link.studio(), link.number(), choice, link.code(), now);
        if (choice == Choice.RESUME) {
            links.resumed(link.code());
        } else {
            links.optedOut(link.code(), now);
        }
        try {
            tellLedger(link, choice, now);
        } catch (ErasedException gone) {
            return; // Nobody is left to be told; the number's record stands.
        }
    }

    private void change(Link link, Choice choice, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            var before = numbers.find(link.studio(), link.number());
            var after = applied(before, choice, now);
            if (after.equals(before) || numbers.save(link.studio(), after)) {
                return;
            }
        }
        throw new IllegalStateException("the record of a number changed during every try to write a choice to it");
    }

    private static NumberRecord applied(NumberRecord number, Choice choice, Instant now) {
        return switch (choice) {
            case MARKETING -> number.optedOut(OptOut.MARKETING, now);
            case ALL -> number.optedOut(OptOut.ALL, now);
            case WRONG_NUMBER -> number.wrong(now);
            case RESUME -> number.resumed();
        };
    }

    /** Once for each change of mind: a ledger that already ends so is left alone. */
    private void tellLedger(Link link, Choice choice, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            var customer = customers.findWhoeverIs(link.studio(), link.customer());
            if (customer.isEmpty()) {
                return;
            }
            var ledger = customers.history(customer.get()).marketing();
            if (!ledger.isEmpty() && ledger.getLast().act().equals(act(choice))) {
                return;
            }
            var entry = new MarketingEntry(now, act(choice), SOURCE, Optional.empty());
            if (customers.change(customer.get(), HistoryChange.ofMarketing(entry))) {
                return;
            }
        }
        throw new IllegalStateException("a customer changed during every try to write a choice to the ledger");
    }

    private static MarketingEntry.Act act(Choice choice) {
        return switch (choice) {
            case MARKETING -> new MarketingEntry.Act.OptedOut(OptOut.MARKETING);
            case ALL -> new MarketingEntry.Act.OptedOut(OptOut.ALL);
            case WRONG_NUMBER -> new MarketingEntry.Act.WrongNumber();
            case RESUME -> new MarketingEntry.Act.Resumed();
        };
    }
}
