package no.rebookly.due;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import no.rebookly.atonce.AtOnce;
import no.rebookly.automation.AssignTurns;
import no.rebookly.automation.Automation;
import no.rebookly.automation.Automations;
import no.rebookly.automation.FindOccasion;
import no.rebookly.automation.Promise;
import no.rebookly.automation.Prospect;
import no.rebookly.automation.StaleReminders;
import no.rebookly.campaign.Addressee;
import no.rebookly.campaign.WriteSms;
import no.rebookly.campaign.Written;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.HistoryChange;
import no.rebookly.due.SettleOccasions.Settled;
import no.rebookly.due.SettleOccasions.Standing;
import no.rebookly.due.SettleOccasions.Want;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SendQueue;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.sending.Credits;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.TemplateReading;

/**
 * Does what the automations of a studio have in mind for those of its customers who are due: plans a message, gives a later
 * turn, or settles that there is none. For each customer the intents are written first, each once by its name, and then the
 * customer with what was done, on the version that was read: who dies in between, or runs beside another, finds the intents
 * there and writes the same.
 */
public final class RunAgendas {
    private final Studios studios;
    private final Customers customers;
    private final Automations automations;
    private final Numbers numbers;
    private final NumberKeys numberKeys;
    private final Credits credits;
    private final FindOccasion findOccasion;
    private final SettleOccasions settleOccasions;
    private final Intents intents;
    private final WriteSms writeSms;
    private final WriteIntent writeIntent;
    private final Messages messages;
    private final SendQueue sendQueue;
    private final InstantSource clock;

    public RunAgendas(
            Studios studios,
            Customers customers,
            Automations automations,
            Numbers numbers,
            NumberKeys numberKeys,
            Credits credits,
            SendingPolicy policy,
            AssignTurns assignTurns,
            Codes codes,
            WriteSms writeSms,
            Links links,
            Messages messages,
            SendQueue sendQueue,
            InstantSource clock) {
        this.studios = studios;
        this.customers = customers;
        this.automations = automations;
        this.numbers = numbers;
        this.numberKeys = numberKeys;
        this.credits = credits;
        this.findOccasion = new FindOccasion();
        this.settleOccasions = new SettleOccasions(policy, assignTurns);
        this.intents = new Intents(codes, messages);
        this.writeSms = writeSms;
        this.writeIntent = new WriteIntent(links, messages);
        this.messages = messages;
        this.sendQueue = sendQueue;
        this.clock = clock;
    }

    /**
     * @param due of one studio
     * @param faults one customer's fault is told and stops nobody else; she stays due
     * @return those who are not active: there is nothing to plan for them
     */
    public List<CustomerId> run(
            StudioId studioId, List<CustomerId> due, Turns turns, BiConsumer<CustomerId, RuntimeException> faults) {
        var studio = studios.find(studioId);
        if (studio.isEmpty()) {
            return List.of(); // Erased with its customers.
        }
        var standing =
                new Standing(studio.get(), studios.sender(studioId), credits.left(studioId), automations.all(studioId));
        var now = clock.instant();
        var inactive = ConcurrentHashMap.<CustomerId>newKeySet();
        var present = AtOnce.map(AtOnce.STORE_CALLS, due, id -> {
                    try {
                        return read(standing, id, now, inactive);
                    } catch (RuntimeException fault) {
                        faults.accept(id, fault);
                        return Optional.<Present>empty();
                    }
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        var settled = new HashMap<CustomerId, List<Settled>>();
        var written = new HashSet<NumberKey>();
        for (var automation : standing.automations()) {
            var wants = present.stream()
                    .flatMap(one -> one.wants().stream())
                    .filter(want -> want.automation().id().equals(automation.id()))
                    .sorted(Comparator.comparing(
                            want -> Promise.of(want.customer(), want.occasion().natural(), now)))
                    .toList();
            var ofThis = settleOccasions.settle(standing, automation, wants, written, now);
            ofThis.forEach(one -> settled.computeIfAbsent(one.want().customer().id(), id -> new ArrayList<>())
                    .add(one));
            ofThis.stream()
                    .filter(one -> automation.messages() == MessageKind.MARKETING && one.becomesSms())
                    .forEach(one -> written.add(one.want().number().key()));
        }
        var queued = AtOnce.map(AtOnce.STORE_CALLS, present, one -> {
                    try {
                        return write(
                                standing,
                                one,
                                settled.getOrDefault(one.customer().id(), List.of()),
                                turns,
                                now);
                    } catch (RuntimeException fault) {
                        faults.accept(one.customer().id(), fault);
                        return List.<MessageRef>of();
                    }
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        if (!queued.isEmpty()) {
            sendQueue.add(queued);
        }
        return List.copyOf(inactive);
    }

    private record Present(Customer customer, List<Want> wants) {}

    private Optional<Present> read(Standing standing, CustomerId id, Instant now, Set<CustomerId> inactive) {
        var found = customers.find(standing.studio().id(), id);
        if (found.isEmpty()) {
            inactive.add(id);
            return Optional.empty();
        }
        if (found.get().agenda().dueAt().filter(at -> !at.isAfter(now)).isEmpty()) {
            return Optional.empty(); // The index is behind: somebody was here.
        }
        var customer = found.get();
        var key = numberKeys.of(customer.studio(), customer.phone());
        var number = numbers.find(customer.studio(), key);
        var wants = new ArrayList<Want>();
        for (var automation : standing.automations()) {
            if (automation.isActive()
                    && findOccasion.find(automation, customer, now) instanceof Prospect.Due due
                    && !due.occasion().moment().isAfter(now)) {
                var code =
                        intents.of(automation, customer, due.occasion().name()).code();
                wants.add(new Want(automation, customer, number, due.occasion(), code));
            }
        }
        return Optional.of(new Present(customer, wants));
    }

    private List<MessageRef> write(Standing standing, Present one, List<Settled> settled, Turns turns, Instant now) {
        var queued = new ArrayList<MessageRef>();
        var agenda = one.customer().agenda();
        for (var automation : standing.automations()) {
            for (var stale : StaleReminders.of(automation, one.customer(), now)) {
                recall(one.customer(), automation, stale, now);
                agenda = agenda.with(
                        automation.id(), agenda.mark(automation.id()).forgetting(stale));
            }
        }
        for (var each : settled) {
            var want = each.want();
            each.decision()
                    .flatMap(decision -> plan(standing, want, decision, turns, now))
                    .ifPresent(queued::add);
            agenda = agenda.with(want.automation().id(), each.mark());
        }
        // On the version read: a visit registered meanwhile is looked at again. The place in the index is made anew by
        // it. Whoever changed her meanwhile has her due again, when the intents are found written; the day's place that
        // was
        // taken for her stays taken: less goes that day, never more.
        var customer = one.customer().with(agenda);
        var lineage = customer.lineage();
        customers.change(
                customer.with(settled.isEmpty() ? lineage.unmoved(customer.version()) : lineage), HistoryChange.NONE);
        return queued;
    }

    private Optional<MessageRef> plan(Standing standing, Want want, Decision decision, Turns turns, Instant now) {
        var automation = want.automation();
        var written = decision instanceof Decision.Skip
                ? Optional.<Written>empty()
                : writeSms.write(template(automation), standing.studio(), Addressee.of(want.customer()), want.code());
        var goes = written.isPresent() || decision instanceof Decision.Skip
                ? decision
                : new Decision.Skip(Reason.TEXT_UNUSABLE);
        var plan = new Message.Plan(
                want.customer().studio(),
                automation.source(),
                want.code(),
                want.customer().id(),
                want.customer().phone(),
                want.number().key(),
                automation.messages(),
                written.map(sms -> sms.text().value()).orElse(""),
                standing.sender().map(identity -> identity.senderName().value()).orElse(""),
                written.map(Written::parts).orElse(0),
                written.map(Written::price).orElse(Money.ZERO),
                want.customer().facts().visitCount(),
                Optional.of(want.occasion().name()));
        var target = automation.messages() == MessageKind.MARKETING
                ? standing.studio().bookingUrl()
                : Optional.<java.net.URI>empty();
        writeIntent.addLink(plan, target, now); // Also of a skipped one: it lists a customer's messages.
        return writeIntent.write(plan, goes, target, turns, now);
    }

    private void recall(Customer customer, Automation automation, String occasion, Instant now) {
        intents.of(automation, customer, occasion)
                .message()
                .filter(message -> message.state() == MessageState.HELD || message.state() == MessageState.QUEUED)
                .ifPresent(message ->
                        messages.change(LookAfterMessage.cancelled(message, Reason.APPOINTMENT_CHANGED, now)));
    }

    private static MessageTemplate template(Automation automation) {
        return switch (MessageTemplate.parse(automation.content().text(), automation.messages())) {
            case TemplateReading.Parsed(var template) -> template;
            // What is stored was parsed before it was stored.
            case TemplateReading.Refused refused -> throw new IllegalStateException("a stored text is no template");
        };
    }
}
