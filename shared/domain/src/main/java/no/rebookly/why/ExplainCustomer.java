package no.rebookly.why;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.automation.Automation;
import no.rebookly.automation.AutomationState;
import no.rebookly.automation.Automations;
import no.rebookly.automation.Expected;
import no.rebookly.automation.LookAhead;
import no.rebookly.automation.Occasion;
import no.rebookly.campaign.Audience;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignState;
import no.rebookly.campaign.Campaigns;
import no.rebookly.campaign.DecideCampaign;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.link.Codes;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Credits;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.studio.Studio;
import no.rebookly.studio.Studios;

/**
 * Answers "why did she not get it?" for one customer and everything that could have written to her: what happened where
 * something did, and else what would as things stand. Whoever shares her number is looked at too, since one of them gets the
 * SMS; places of an automation's day that others take are not, for that would be to read everybody.
 */
public final class ExplainCustomer {
    private static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(
                    (Line line) -> line.at().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(line -> line.source().value());

    private final Studios studios;
    private final Customers customers;
    private final Numbers numbers;
    private final NumberKeys numberKeys;
    private final Credits credits;
    private final Campaigns campaigns;
    private final Automations automations;
    private final Messages messages;
    private final Codes codes;
    private final DecideCampaign decideCampaign;
    private final LookAhead lookAhead;
    private final InstantSource clock;

    public ExplainCustomer(
            Studios studios,
            Customers customers,
            Numbers numbers,
            NumberKeys numberKeys,
            Credits credits,
            Campaigns campaigns,
            Automations automations,
            Messages messages,
            Codes codes,
            DecideCampaign decideCampaign,
            LookAhead lookAhead,
            InstantSource clock) {
        this.studios = studios;
        this.customers = customers;
        this.numbers = numbers;
        this.numberKeys = numberKeys;
        this.credits = credits;
        this.campaigns = campaigns;
        this.automations = automations;
        this.messages = messages;
        this.codes = codes;
        this.decideCampaign = decideCampaign;
        this.lookAhead = lookAhead;
        this.clock = clock;
    }

    /** Newest first, then what will not happen. */
    public List<Line> explain(Customer customer) {
        var studio = studios.find(customer.studio());
        if (studio.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        explainCampaigns(customer, studio.get(), lines);
        explainAutomations(customer, studio.get(), lines);
        lines.sort(NEWEST_FIRST);
        return lines;
    }

    private void explainCampaigns(Customer customer, Studio studio, List<Line> lines) {
        var started = new ArrayList<Campaign>();
        var position = Optional.<String>empty();
        do {
            var page = campaigns.list(studio.id(), new PageRequest(PageRequest.MOST, position));
            page.items().stream()
                    .filter(campaign -> campaign.state() != CampaignState.DRAFT)
                    .forEach(started::add);
            position = page.next();
        } while (position.isPresent());
        var planned = messages.findAll(started.stream()
                .flatMap(campaign -> everyId(customer).stream()
                        .map(id -> new MessageRef(
                                studio.id(), campaign.source(), codes.of(studio.id(), campaign.source(), id))))
                .toList());
        for (var campaign : started) {
            var its = planned.stream()
                    .filter(message -> message.source().equals(campaign.source()))
                    .toList();
            its.forEach(message -> lines.add(
                    new Line.Happened(campaign.source(), campaign.content().name(), message)));
            if (its.isEmpty()) {
                lines.add(foreseen(campaign, customer, studio));
            }
        }
    }

    private Line foreseen(Campaign campaign, Customer customer, Studio studio) {
        var name = campaign.content().name();
        var over = campaign.progress().planned() || campaign.state() == CampaignState.CANCELLED;
        if (over) {
            var reason = campaign.state() == CampaignState.CANCELLED ? Reason.CAMPAIGN_CANCELLED : Reason.NOT_IN_FILTER;
            return new Line.Foreseen(campaign.source(), name, Optional.empty(), new Decision.Skip(reason));
        }
        var now = clock.instant();
        var at = campaign.content().sendAt().filter(now::isBefore).orElse(now);
        var decision = decideCampaign.decide(campaign, audience(customer, studio, at)).stream()
                .filter(each -> each.customer().id().equals(customer.id()))
                .map(each -> each.decision())
                .findFirst()
                .orElseGet(() -> new Decision.Skip(Reason.NOT_IN_FILTER));
        return new Line.Foreseen(campaign.source(), name, goes(decision, at), decision);
    }

    private static Optional<Instant> goes(Decision decision, Instant at) {
        return switch (decision) {
            case Decision.Send() -> Optional.of(at);
            case Decision.Hold hold -> Optional.of(hold.until());
            case Decision.Skip skip -> Optional.empty();
        };
    }

    private void explainAutomations(Customer customer, Studio studio, List<Line> lines) {
        var present = automations.all(studio.id()).stream()
                .filter(automation -> automation.state() != AutomationState.DRAFT)
                .toList();
        if (present.isEmpty()) {
            return;
        }
        var audience = audience(customer, studio, clock.instant());
        var told = messages.findAll(present.stream()
                .flatMap(automation -> told(automation, customer).stream())
                .toList());
        for (var automation : present) {
            var name = automation.content().name();
            told.stream()
                    .filter(message -> message.source().equals(automation.source()))
                    .forEach(message -> lines.add(new Line.Happened(automation.source(), name, message)));
            lookAhead.look(automation, audience).stream()
                    .filter(each -> each.customer().id().equals(customer.id()))
                    // Its message has a line of its own.
                    .filter(each -> !each.decision().equals(new Decision.Skip(Reason.ALREADY_TOLD)))
                    .forEach(each -> lines.add(foreseen(automation, each)));
        }
    }

    private static Line foreseen(Automation automation, Expected expected) {
        var name = automation.content().name();
        if (!automation.isActive() && expected.at().isPresent()) {
            return new Line.Foreseen(
                    automation.source(), name, Optional.empty(), new Decision.Skip(Reason.AUTOMATION_PAUSED));
        }
        return new Line.Foreseen(automation.source(), name, expected.at(), expected.decision());
    }

    private List<MessageRef> told(Automation automation, Customer customer) {
        return customer.agenda().mark(automation.id()).told().stream()
                .map(name -> new Occasion(name, Instant.EPOCH))
                .map(occasion -> codes.of(customer.studio(), automation.source(), occasion, customer.id()))
                .map(code -> new MessageRef(customer.studio(), automation.source(), code))
                .toList();
    }

    private Audience audience(Customer customer, Studio studio, Instant at) {
        var sharing = new ArrayList<>(customers.withNumber(studio.id(), customer.phone()));
        // The index of numbers may be behind.
        if (sharing.stream().noneMatch(each -> each.id().equals(customer.id()))) {
            sharing.add(customer);
        }
        var key = numberKeys.of(studio.id(), customer.phone());
        return new Audience(
                studio,
                studios.sender(studio.id()),
                credits.left(studio.id()),
                sharing,
                Map.of(key, numbers.find(studio.id(), key)),
                at);
    }

    private static List<CustomerId> everyId(Customer customer) {
        var ids = new ArrayList<>(customer.lineage().absorbed());
        ids.add(customer.id());
        return ids;
    }
}
