package no.rebookly.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rebookly.atonce.AtOnce;
import no.rebookly.campaign.Audience;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.HistoryChange;
import no.rebookly.job.Job;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.studio.Studio;
import no.rebookly.studio.Studios;
import org.jspecify.annotations.Nullable;

/**
 * After a change of rules: makes the agenda of every customer anew, and gives those whom a rule would have written to before it
 * was there a turn each, as its preview foresaw, so that a backlog drips by the daily maximum. What is done shows in the
 * customers themselves, so whoever begins again finds what is left. It looks again after a while, for who wrote a customer by
 * the rules of before, and ends when it finds nobody that late: a job that comes before its change was written, or while a list
 * is being imported, must not think that there is nothing to do.
 */
public final class RecomputeAgendas implements JobWorker {
    static final int PAGE = 200;
    /** Longer than anybody keeps rules, and than the requests take that changed them and that still write by the old ones. */
    static final Duration AGAIN = Duration.ofMinutes(2);

    private final Studios studios;
    private final ReadAudience readAudience;
    private final LookAhead lookAhead;
    private final Customers customers;
    private final Automations automations;
    private final AssignTurns assignTurns;
    private final InstantSource clock;
    private final FindOccasion findOccasion = new FindOccasion();
    private @Nullable Iterator<Page> pages;

    public RecomputeAgendas(
            Studios studios,
            ReadAudience readAudience,
            LookAhead lookAhead,
            Customers customers,
            Automations automations,
            AssignTurns assignTurns,
            InstantSource clock) {
        this.studios = studios;
        this.readAudience = readAudience;
        this.lookAhead = lookAhead;
        this.customers = customers;
        this.automations = automations;
        this.assignTurns = assignTurns;
        this.clock = clock;
    }

    /**
     * @param backlogOf empty for those who only need their agenda made anew
     * @param putOff until when those wait who are given no turn
     */
    private record Page(List<CustomerId> customers, Optional<Automation> backlogOf, Map<CustomerId, Instant> putOff) {}

    @Override
    public JobStep next(Job job) {
        var studio = studios.find(job.studio());
        if (studio.isEmpty()) {
            return new JobStep.Finished(job.done(), job.done());
        }
        if (pages == null) {
            var settled = job.createdAt().plus(AGAIN);
            var early = clock.instant().isBefore(settled);
            pages = pages(studio.get());
            if (!pages.hasNext()) {
                pages = null;
                return early
                        ? new JobStep.Later("", job.done(), job.done(), settled)
                        : new JobStep.Finished(job.done(), job.done());
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
                .filter(automation -> page.putOff().isEmpty())
                .map(automation -> turns(studio, automation, page.customers()))
                .orElse(Map.of());
        AtOnce.map(AtOnce.STORE_CALLS, page.customers(), id -> {
            var found = customers.find(studio.id(), id);
            if (found.isEmpty()) {
                return false;
            }
            var customer = found.get();
            var agenda = page.backlogOf()
                    .map(automation -> waiting(page, id, customer.agenda(), automation, turns))
                    .orElse(customer.agenda());
            // On the version read: who was changed meanwhile has an agenda of that change, and is found when we look
            // again.
            return customers.change(
                    customer.with(agenda).with(customer.lineage().unmoved(customer.version())), HistoryChange.NONE);
        });
    }

    private static Agenda waiting(
            Page page, CustomerId id, Agenda agenda, Automation automation, Map<CustomerId, LocalDate> turns) {
        var mark = agenda.mark(automation.id());
        var turn = turns.get(id);
        var until = page.putOff().get(id);
        if (turn != null) {
            return agenda.with(automation.id(), mark.onTurn(turn, automation.at(turn)));
        }
        return until == null ? agenda : agenda.with(automation.id(), mark.later(until));
    }

    private Map<CustomerId, LocalDate> turns(Studio studio, Automation automation, List<CustomerId> inOrder) {
        var days = assignTurns.assignBacklog(studio, automation, inOrder.size(), clock.instant());
        var turns = new LinkedHashMap<CustomerId, LocalDate>();
        for (var i = 0; i < inOrder.size(); i++) {
            turns.put(inOrder.get(i), days.get(i));
        }
        return turns;
    }

    private Iterator<Page> pages(Studio studio) {
        var all = automations.all(studio.id());
        var rules = MakeAgenda.rules(all);
        var audience = readAudience.read(studio.id(), clock.instant());
        var stale = audience.stream()
                .flatMap(those -> those.customers().stream())
                .filter(customer -> !customer.agenda().rules().equals(rules))
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        var pages = new ArrayList<Page>();
        for (var automation : all) {
            if (automation.isActive() && automation.messages() == MessageKind.MARKETING && !stale.isEmpty()) {
                for (var page : backlog(automation, audience.orElseThrow(), stale)) {
                    page.customers().forEach(stale::remove);
                    pages.add(page);
                }
            }
        }
        cut(stale.keySet().stream().toList()).forEach(ids -> pages.add(new Page(ids, Optional.empty(), Map.of())));
        return pages.iterator();
    }

    /**
     * Those with whom an automation is behind. Who would get its SMS is given a turn, the most promising first. Who shares a number
     * with one of them waits for that SMS, and who would come too late for some time, so that no place of a day is kept for nobody. Of a second automation
     * that is behind with somebody the planner finds her overdue, and gives a turn then.
     */
    private List<Page> backlog(Automation automation, Audience audience, Map<CustomerId, Customer> among) {
        var now = audience.at();
        // As before it was switched on: what has passed is behind, also what passed earlier today.
        var foreseen = lookAhead.look(automation.paused(), audience);
        var goes = new HashMap<PhoneNumber, Instant>();
        foreseen.forEach(expected -> expected.at()
                .ifPresent(at -> goes.merge(
                        expected.customer().phone(), at, (one, other) -> one.isBefore(other) ? one : other)));
        var promises = new ArrayList<Promise>();
        var putOff = new HashMap<CustomerId, Instant>();
        for (var expected : foreseen) {
            var customer = expected.customer();
            var behind = behind(automation, customer, now);
            if (behind.isPresent()
                    && among.containsKey(customer.id())
                    && customer.agenda().mark(automation.id()).turn().isEmpty()) {
                if (expected.at().isPresent()) {
                    promises.add(behind.get());
                } else if (expected.decision().equals(new Decision.Skip(Reason.SAME_NUMBER))) {
                    putOff.put(customer.id(), goes.getOrDefault(customer.phone(), now));
                } else if (expected.decision().equals(new Decision.Skip(Reason.TOO_LATE))) {
                    putOff.put(customer.id(), now.plus(SendingPolicy.ONE_IN));
                }
            }
        }
        var pages = new ArrayList<Page>();
        var inOrder = promises.stream()
                .sorted(Comparator.naturalOrder())
                .map(promise -> new CustomerId(promise.customer()))
                .toList();
        cut(inOrder).forEach(ids -> pages.add(new Page(ids, Optional.of(automation), Map.of())));
        cut(List.copyOf(putOff.keySet())).forEach(ids -> pages.add(new Page(ids, Optional.of(automation), putOff)));
        return pages;
    }

    private Optional<Promise> behind(Automation automation, Customer customer, Instant now) {
        return findOccasion.find(automation, customer, now) instanceof Prospect.Due(var occasion)
                        && !occasion.moment().isAfter(now)
                ? Optional.of(Promise.of(customer, occasion.natural(), now))
                : Optional.empty();
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
