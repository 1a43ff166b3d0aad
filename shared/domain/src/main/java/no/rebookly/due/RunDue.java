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
import no.rebookly.studio.StudioId;

/**
 * Does everything that is due, oldest first, a page of each shard in turn so that no shard waits for another's backlog. What
 * fails is passed over and is still due at the next run; so is what there was no time for.
 */
public final class RunDue {
    private static final int PAGE = 200;

    private final DueIndex dueIndex;
    private final LookAfterMessage lookAfterMessage;
    private final Campaigns campaigns;
    private final PlanCampaign planCampaign;
    private final WatchCampaign watchCampaign;
    private final SendQueue sendQueue;
    private final JobQueue jobQueue;
    private final EraseCustomer eraseCustomer;
    private final RunAgendas runAgendas;
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
        // The index follows by moments: an entry that was seen is not looked at twice in one run.
        var seen = new HashSet<Due>();
        boolean further;
        do {
            further = false;
            for (int shard = 0; shard < dueIndex.shards() && timeLeft.getAsBoolean(); shard++) {
                var page = fresh(dueIndex.upTo(shard, now, PAGE + seen.size()), seen);
                messages(page, counting);
                customers(page, counting);
                others(page, timeLeft, counting);
                further |= !page.isEmpty();
            }
        } while (further && timeLeft.getAsBoolean());
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

    private void messages(List<Due> page, Faults faults) {
        var due = new ArrayList<Due.MessageDue>();
        for (var one : page) {
            if (one instanceof Due.MessageDue message) {
                due.add(message);
            }
        }
        var queued = AtOnce.map(AtOnce.STORE_CALLS, due, one -> lookAfter(one, faults)).stream()
                .flatMap(Optional::stream)
                .toList();
        if (!queued.isEmpty()) {
            sendQueue.add(queued);
        }
    }

    private Optional<MessageRef> lookAfter(Due.MessageDue due, Faults faults) {
        try {
            return lookAfterMessage.lookAfter(due.message()) ? Optional.of(due.message()) : Optional.empty();
        } catch (RuntimeException fault) {
            faults.failed(due, fault);
            return Optional.empty();
        }
    }

    /** Those of one studio together: their automations are read once, and the most promising go first. */
    private void customers(List<Due> page, Faults faults) {
        var due = new LinkedHashMap<StudioId, List<Due.CustomerDue>>();
        for (var one : page) {
            if (one instanceof Due.CustomerDue customer) {
                due.computeIfAbsent(customer.studio(), studio -> new ArrayList<>())
                        .add(customer);
            }
        }
        due.forEach((studio, customers) -> {
            var byId = new HashMap<CustomerId, Due.CustomerDue>();
            customers.forEach(each -> byId.put(each.customer(), each));
            try {
                var inactive = runAgendas.run(
                        studio,
                        List.copyOf(byId.keySet()),
                        (id, fault) -> faults.failed(byId.getOrDefault(id, customers.getFirst()), fault));
                inactive.forEach(id -> erase(byId.getOrDefault(id, customers.getFirst()), faults));
            } catch (RuntimeException fault) {
                faults.failed(customers.getFirst(), fault);
            }
        });
    }

    private void erase(Due.CustomerDue due, Faults faults) {
        try {
            eraseCustomer.erase(due.studio(), due.customer());
        } catch (RuntimeException fault) {
            faults.failed(due, fault);
        }
    }

    private void others(List<Due> page, BooleanSupplier timeLeft, Faults faults) {
        for (var due : page) {
            try {
                switch (due) {
                    case Due.MessageDue done -> {}
                    case Due.JobDue(var at, var studio, var job) -> jobQueue.add(studio, job);
                    case Due.CustomerDue done -> {}
                    case Due.CampaignDue campaign -> run(campaign, timeLeft);
                }
            } catch (RuntimeException fault) {
                faults.failed(due, fault);
            }
        }
    }

    private void run(Due.CampaignDue due, BooleanSupplier timeLeft) {
        var now = clock.instant();
        var found = campaigns.find(due.studio(), due.campaign()).filter(campaign -> campaign.dueAt()
                .filter(at -> !at.isAfter(now))
                .isPresent());
        if (found.isEmpty()) {
            return;
        }
        var campaign = found.get();
        switch (campaign.state()) {
            case SCHEDULED -> start(campaign, timeLeft);
            case RUNNING -> goOn(campaign, timeLeft);
            case CANCELLED -> watchCampaign.recall(campaign);
            case DRAFT, PAUSED, DONE -> campaigns.change(campaign.progressed(campaign.progress(), Optional.empty()));
        }
    }

    private void start(Campaign campaign, BooleanSupplier timeLeft) {
        if (campaigns.change(campaign.going(clock.instant()))) {
            campaigns.find(campaign.studio(), campaign.id()).ifPresent(started -> goOn(started, timeLeft));
        }
    }

    private void goOn(Campaign campaign, BooleanSupplier timeLeft) {
        if (campaign.progress().planned()) {
            watchCampaign.watch(campaign);
        } else {
            planCampaign.plan(campaign, timeLeft);
        }
    }
}
