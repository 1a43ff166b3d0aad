package no.rebookly.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.rebookly.atonce.AtOnce;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.link.Codes;
import no.rebookly.message.Message;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.optout.Journal;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reason;
import no.rebookly.studio.StudioId;

/**
 * Erases a customer who was deleted, and whoever was merged into her, once nobody can regret it: her history, and the number and
 * text of every SMS planned for her. What became of those SMS stays, so that the counts of campaigns stay true; so do links, which
 * name nobody and are the way to say no, and the number's own record, which holds no number. Every step can be done again, and
 * her own item goes last: killed anywhere, she is still due and the planner goes on.
 */
public final class EraseCustomer {
    /** The item outlives the first round so long: a campaign that was being planned meanwhile may have written to her. */
    public static final Duration LAST_LOOK = Duration.ofMinutes(1);

    private static final int TRIES = 10;

    private final Customers customers;
    private final Campaigns campaigns;
    private final Automations automations;
    private final Codes codes;
    private final Messages messages;
    private final Journal journal;
    private final InstantSource clock;

    public EraseCustomer(
            Customers customers,
            Campaigns campaigns,
            Automations automations,
            Codes codes,
            Messages messages,
            Journal journal,
            InstantSource clock) {
        this.customers = customers;
        this.campaigns = campaigns;
        this.automations = automations;
        this.codes = codes;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Does nothing with one who is not there, was brought back, or can still be. */
    public void erase(StudioId studio, CustomerId id) {
        customers.findInAnyState(studio, id).ifPresent(customer -> {
            if (customer.state() instanceof CustomerState.Deleted deleted && !deleted.canBeRegretted(clock.instant())) {
                erase(customer, deleted.eraseAt());
            }
        });
    }

    private void erase(Customer customer, Instant since) {
        var everyId = new ArrayList<>(customer.lineage().absorbed());
        everyId.add(customer.id());
        // First: a restore from a backup of this moment has to find the line.
        everyId.forEach(each -> journal.erased(customer.studio(), each, since));
        var sources = campaigns(customer.studio());
        for (var each : everyId) {
            AtOnce.map(AtOnce.STORE_CALLS, messagesOf(customer.studio(), each, sources), ref -> {
                callBack(ref);
                messages.erase(ref);
                return ref;
            });
        }
        for (var absorbed : customer.lineage().absorbed()) {
            customers.findInAnyState(customer.studio(), absorbed).ifPresent(customers::erase);
        }
        if (clock.instant().isBefore(since.plus(LAST_LOOK))) {
            customers.eraseHistory(customer);
        } else {
            customers.erase(customer);
        }
    }

    private List<Campaign> campaigns(StudioId studio) {
        var all = new ArrayList<Campaign>();
        var position = Optional.<String>empty();
        do {
            var page = campaigns.list(studio, new PageRequest(PageRequest.MOST, position));
            all.addAll(page.items());
            position = page.next();
        } while (position.isPresent());
        return all;
    }

    /**
     * One that was skipped when it was planned has no link to be found by: of campaigns it is known by name, of automations, which
     * name each occasion, by looking through theirs.
     */
    private List<MessageRef> messagesOf(StudioId studio, CustomerId id, List<Campaign> sources) {
        var found = new LinkedHashSet<MessageRef>();
        for (var campaign : sources) {
            found.add(new MessageRef(studio, campaign.source(), codes.of(studio, campaign.source(), id)));
        }
        for (var automation : automations.all(studio)) {
            add(found, id, page -> messages.ofSource(studio, automation.source(), page));
        }
        add(found, id, page -> messages.ofCustomer(studio, id, page));
        return List.copyOf(found);
    }

    private static void add(Set<MessageRef> found, CustomerId id, Function<PageRequest, Page<Message>> pages) {
        var position = Optional.<String>empty();
        do {
            var page = pages.apply(new PageRequest(PageRequest.MOST, position));
            page.items().stream()
                    .filter(message -> message.customer().equals(id))
                    .forEach(message -> found.add(message.ref()));
            position = page.next();
        } while (position.isPresent());
    }

    /** One that is being sent decides for itself, and finds her gone. */
    private void callBack(MessageRef ref) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = messages.find(ref)
                    .filter(message -> message.state() == MessageState.HELD || message.state() == MessageState.QUEUED);
            if (found.isEmpty() || messages.change(cancelled(found.get()))) {
                return;
            }
        }
        throw new IllegalStateException(ref.code() + " changed at every try to call it back");
    }

    private Message cancelled(Message message) {
        return message.change()
                .ended(MessageEvent.CANCELLED, Reason.CUSTOMER_GONE, clock.instant())
                .done();
    }
}
