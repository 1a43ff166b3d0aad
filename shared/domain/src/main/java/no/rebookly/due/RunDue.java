package no.rebookly.due;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import no.rebookly.atonce.AtOnce;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.CustomerId;
import no.rebookly.erasure.EraseCustomer;
import no.rebookly.job.JobQueue;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;
import no.rebookly.pace.Pace;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;

/**
 * Does everything that is due, oldest first, a page of each shard in turn so that no shard waits for another's backlog. What
 * fails is passed over and is still due at the next run; so is what there was no time for.
 */
public final class RunDue {
    private static final int PAGE = 200;
    /** Pages of intents that every campaign may plan before any of them goes on: whoever has few is not behind whoever has many. */
    private static final int FIRST_PAGES = 10;

    private final DueIndex dueIndex;
    private final LookAfterMessage lookAfterMessage;
    private final Campaigns campaigns;
    private final PlanCampaign planCampaign;
    private final WatchCampaign watchCampaign;
    private final SendQueue sendQueue;
    private final JobQueue jobQueue;
    private final EraseCustomer eraseCustomer;
    private final RunAgendas runAgendas;
    private final Stops stops;
    private final Pace pace;
    private final InstantSource clock;

    public RunDue(
            DueIndex dueIndex,
            LookAfterMessage lookAfterMessage,
            Campaigns campaigns,
            PlanCampaign planCampaign,
            WatchCampaign watchCampaign,
            SendQueue sendQueue,
            JobQueue jobQueue,
            EraseCustomer eraseCustomer,
            RunAgendas runAgendas,
            Stops stops,
            Pace pace,
            InstantSource clock) {
        this.dueIndex = dueIndex;
        this.lookAfterMessage = lookAfterMessage;
        this.campaigns = campaigns;
        this.planCampaign = planCampaign;
        this.watchCampaign = watchCampaign;
        this.sendQueue = sendQueue;
        this.jobQueue = jobQueue;
        this.eraseCustomer = eraseCustomer;
        this.runAgendas = runAgendas;
        this.stops = stops;
        this.pace = pace;
        this.clock = clock;
    }

    /** Where faults of single entries are told. */
    public interface Faults {
        void failed(Due due, RuntimeException fault);
    }

    /** How many entries were looked at, and how many of them failed. */
    public record Ran(int looked, int failed) {}

    public Ran run(BooleanSupplier timeLeft, Faults faults) {
        var now = clock.instant();
        var failed = new AtomicInteger();
        Faults counting = (due, fault) -> {
            failed.incrementAndGet();
            faults.failed(due, fault);
        };
        var turns = new Turns(pace, stops.read(), now);
        // The index follows by moments: an entry that was seen is not looked at twice in one run.
        var seen = new HashSet<Due>();
        var unfinished = new ArrayList<Due.CampaignDue>();
        boolean further;
        do {
            further = false;
            var customers = new ArrayList<Due.CustomerDue>();
            for (int shard = 0; shard < dueIndex.shards() && timeLeft.getAsBoolean(); shard++) {
                var page = fresh(dueIndex.upTo(shard, now, PAGE + seen.size()), seen);
                messages(page, turns, counting);
                page.forEach(one -> customer(one).ifPresent(customers::add));
                unfinished.addAll(others(page, turns, timeLeft, counting));
                further |= !page.isEmpty();
            }
            customers(customers, turns, timeLeft, counting);
        } while (further && timeLeft.getAsBoolean());
        for (var due : unfinished) {
            guarded(due, counting, () -> run(due, turns, timeLeft));
        }
        return new Ran(seen.size(), failed.get());
    }

    private static List<Due> fresh(List<Due> due, Set<Due> seen) {
        var page = new ArrayList<Due>();
        for (var one : due) {
            if (page.size() < PAGE && seen.add(one)) {
                page.add(one);
            }
        }
        return page;
    }

    private void messages(List<Due> page, Turns turns, Faults faults) {
        var due = new ArrayList<Due.MessageDue>();
        for (var one : page) {
            if (one instanceof Due.MessageDue message) {
                due.add(message);
            }
        }
        var queued = AtOnce.map(AtOnce.STORE_CALLS, due, one -> lookAfter(one, turns, faults)).stream()
                .flatMap(Optional::stream)
                .toList();
        if (!queued.isEmpty()) {
            sendQueue.add(queued);
        }
    }

    private Optional<MessageRef> lookAfter(Due.MessageDue due, Turns turns, Faults faults) {
        try {
            return lookAfterMessage.lookAfter(due.message(), turns) ? Optional.of(due.message()) : Optional.empty();
        } catch (RuntimeException fault) {
            faults.failed(due, fault);
            return Optional.empty();
        }
    }

    private static Optional<Due.CustomerDue> customer(Due due) {
        return due instanceof Due.CustomerDue customer ? Optional.of(customer) : Optional.empty();
    }

    /**
     * Those of one studio together, whatever their shards: their automations are read once, the most promising go first, and of
     * those who share a number one. More than a page of them are done page by page, so that time can run out in between.
     */
    private void customers(List<Due.CustomerDue> all, Turns turns, BooleanSupplier timeLeft, Faults faults) {
        var due = new LinkedHashMap<StudioId, List<Due.CustomerDue>>();
        for (var customer : all) {
            due.computeIfAbsent(customer.studio(), studio -> new ArrayList<>()).add(customer);
        }
        due.forEach((studio, customers) -> {
            for (var from = 0; from < customers.size() && timeLeft.getAsBoolean(); from += PAGE) {
                plan(studio, customers.subList(from, Math.min(customers.size(), from + PAGE)), turns, faults);
            }
        });
    }

    private void plan(StudioId studio, List<Due.CustomerDue> customers, Turns turns, Faults faults) {
        var byId = new HashMap<CustomerId, Due.CustomerDue>();
        customers.forEach(each -> byId.put(each.customer(), each));
        try {
            var inactive = Set.copyOf(runAgendas.run(
                    studio,
                    List.copyOf(byId.keySet()),
                    turns,
                    (id, fault) -> faults.failed(byId.getOrDefault(id, customers.getFirst()), fault)));
            customers.stream().filter(due -> inactive.contains(due.customer())).forEach(due -> erase(due, faults));
        } catch (RuntimeException fault) {
            // What this studio's customers have in common could not be read or written. One entry tells it; all of them
            // stay due.
            faults.failed(customers.getFirst(), fault);
        }
    }

    private void erase(Due.CustomerDue due, Faults faults) {
        try {
            eraseCustomer.erase(due.studio(), due.customer());
        } catch (RuntimeException fault) {
            faults.failed(due, fault);
        }
    }

    /** Those campaigns that have more to plan than their first pages. */
    private List<Due.CampaignDue> others(List<Due> page, Turns turns, BooleanSupplier timeLeft, Faults faults) {
        var unfinished = new ArrayList<Due.CampaignDue>();
        for (var due : page) {
            guarded(due, faults, () -> {
                switch (due) {
                    case Due.MessageDue done -> {}
                    case Due.JobDue job -> jobQueue.add(job.studio(), job.job());
                    case Due.CustomerDue done -> {}
                    case Due.CampaignDue campaign -> {
                        var pages = new AtomicInteger(FIRST_PAGES);
                        run(campaign, turns, () -> pages.getAndDecrement() > 0 && timeLeft.getAsBoolean());
                        if (pages.get() < 0) {
                            unfinished.add(campaign);
                        }
                    }
                }
            });
        }
        return unfinished;
    }

    private static void guarded(Due due, Faults faults, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            // Told, and still due: one entry's fault holds up nobody else.
            faults.failed(due, fault);
        }
    }

    private void run(Due.CampaignDue due, Turns turns, BooleanSupplier timeLeft) {
        var now = clock.instant();
        var found = campaigns.find(due.studio(), due.campaign()).filter(campaign -> campaign.dueAt()
                .filter(at -> !at.isAfter(now))
                .isPresent());
        if (found.isEmpty()) {
            return;
        }
        var campaign = found.get();
        switch (campaign.state()) {
            case SCHEDULED -> start(campaign, turns, timeLeft);
            case RUNNING -> goOn(campaign, turns, timeLeft);
            case CANCELLED -> watchCampaign.recall(campaign);
            case DRAFT, PAUSED, DONE -> campaigns.change(campaign.progressed(campaign.progress(), Optional.empty()));
        }
    }

    private void start(Campaign campaign, Turns turns, BooleanSupplier timeLeft) {
        if (campaigns.change(campaign.going(clock.instant()))) {
            campaigns.find(campaign.studio(), campaign.id()).ifPresent(started -> goOn(started, turns, timeLeft));
        }
    }

    private void goOn(Campaign campaign, Turns turns, BooleanSupplier timeLeft) {
        if (campaign.progress().planned()) {
            watchCampaign.watch(campaign, turns);
        } else {
            planCampaign.plan(campaign, turns, timeLeft);
        }
    }
}
