package no.rebookly.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.atonce.AtOnce;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.HistoryChange;
import no.rebookly.job.Job;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import org.jspecify.annotations.Nullable;

/**
 * After a change of rules: makes the agenda of every customer anew, and gives those whom a rule would have written to before it
 * was there a turn each, the most promising first, so that a backlog drips by the daily maximum. What is done shows in the
 * customers themselves, so whoever begins again finds what is left. It looks again after a while, for who wrote a customer by
 * the rules of before, and ends when it finds nobody.
 */
public final class RecomputeAgendas implements JobWorker {
    static final int PAGE = 200;
    /** Longer than anybody keeps rules, and than a request takes. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    private final Studios studios;
    private final Customers customers;
    private final Automations automations;
    private final AssignTurns assignTurns;
    private final InstantSource clock;
    private final FindOccasion findOccasion = new FindOccasion();
    private @Nullable Iterator<Page> pages;

    public RecomputeAgendas(
            Studios studios,
            Customers customers,
            Automations automations,
            AssignTurns assignTurns,
            InstantSource clock) {
        this.studios = studios;
        this.customers = customers;
        this.automations = automations;
        this.assignTurns = assignTurns;
        this.clock = clock;
    }

    /** @param backlogOf empty for those who only need their agenda made anew */
    private record Page(List<CustomerId> customers, Optional<Automation> backlogOf) {}

    @Override
    public JobStep next(Job job) {
        var studio = studios.find(job.studio());
        if (studio.isEmpty()) {
            return new JobStep.Finished(job.done(), job.done());
        }
        if (pages == null) {
            pages = pages(job.studio());
            if (!pages.hasNext()) {
                return new JobStep.Finished(job.done(), job.done());
            }
        }
        if (!pages.hasNext()) {
            pages = null;
            return new JobStep.Later("", job.done(), job.done(), clock.instant().plus(AGAIN));
        }
        var page = pages.next();
        write(studio.get(), page);
        return new JobStep.More("", job.done() + page.customers().size(), 0);
    }

    private void write(Studio studio, Page page) {
        var turns = page.backlogOf()
                .map(automation -> turns(studio, automation, page.customers()))
                .orElse(Map.of());
        AtOnce.map(AtOnce.STORE_CALLS, page.customers(), id -> {
            var found = customers.find(studio.id(), id);
            if (found.isEmpty()) {
                return false;
            }
            var agenda = found.get().agenda();
            var turn = Optional.ofNullable(turns.get(id));
            if (turn.isPresent() && page.backlogOf().isPresent()) {
                var automation = page.backlogOf().get();
                agenda = agenda.with(
                        automation.id(), agenda.mark(automation.id()).onTurn(turn.get(), automation.at(turn.get())));
            }
            // On the version read: who was changed meanwhile has an agenda of that change, and is found when we look
            // again.
            var customer = found.get();
            return customers.change(
                    customer.with(agenda).with(customer.lineage().unmoved(customer.version())), HistoryChange.NONE);
        });
    }

    private Map<CustomerId, LocalDate> turns(Studio studio, Automation automation, List<CustomerId> inOrder) {
        var days = assignTurns.assign(studio, automation, inOrder.size(), clock.instant());
        var turns = new LinkedHashMap<CustomerId, LocalDate>();
        for (var i = 0; i < inOrder.size(); i++) {
            turns.put(inOrder.get(i), days.get(i));
        }
        return turns;
    }

    private Iterator<Page> pages(StudioId studio) {
        var all = automations.all(studio);
        var rules = MakeAgenda.rules(all);
        var now = clock.instant();
        var stale = new ArrayList<CustomerId>();
        var backlogs = new LinkedHashMap<Automation, List<Promise>>();
        customers.everybody(studio, customer -> {
            if (customer.isActive() && !customer.agenda().rules().equals(rules)) {
                backlogOf(customer, all, now)
                        .ifPresentOrElse(
                                automation -> backlogs.computeIfAbsent(automation, first -> new ArrayList<>())
                                        .add(promise(automation, customer, now)),
                                () -> stale.add(customer.id()));
            }
        });
        var pages = new ArrayList<Page>();
        cut(stale).forEach(ids -> pages.add(new Page(ids, Optional.empty())));
        backlogs.forEach((automation, promises) -> {
            var inOrder = promises.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(promise -> new CustomerId(promise.customer()))
                    .toList();
            cut(inOrder).forEach(ids -> pages.add(new Page(ids, Optional.of(automation))));
        });
        return pages.iterator();
    }

    /** The first automation that is behind with this customer; of others the planner finds her overdue, and gives a turn then. */
    private Optional<Automation> backlogOf(Customer customer, List<Automation> all, Instant now) {
        return all.stream()
                .filter(Automation::isActive)
                .filter(automation -> automation.messages() == MessageKind.MARKETING)
                .filter(automation ->
                        customer.agenda().mark(automation.id()).turn().isEmpty())
                .filter(automation -> findOccasion.find(automation, customer, now) instanceof Prospect.Due(var occasion)
                        && !occasion.moment().isAfter(now))
                .findFirst();
    }

    private Promise promise(Automation automation, Customer customer, Instant now) {
        return findOccasion.find(automation, customer, now) instanceof Prospect.Due(var occasion)
                ? Promise.of(customer, occasion.moment(), now)
                : Promise.of(customer, now, now);
    }

    private static List<List<CustomerId>> cut(List<CustomerId> all) {
        var pages = new ArrayList<List<CustomerId>>();
        for (var from = 0; from < all.size(); from += PAGE) {
            pages.add(List.copyOf(all.subList(from, Math.min(all.size(), from + PAGE))));
        }
        return pages;
    }

    /** Half of the agendas made anew harms nobody, and the next change of rules goes over all. */
    @Override
    public void cancel(Job job) {
        // Nothing to take back.
    }

    /** Its end shows in the job; the planner makes an agenda anew by itself when a customer changes. */
    @Override
    public void giveUp(Job job, Words problem) {
        // Nothing else shows it.
    }

    @Override
    public void close() {
        // Nothing is held open between pages.
    }
}
