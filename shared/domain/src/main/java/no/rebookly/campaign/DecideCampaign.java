package no.rebookly.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.filter.CustomerFacts;
import no.rebookly.link.Codes;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.NumberRecord;
import no.rebookly.sending.Circumstances;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.Recipient;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.TemplateReading;

/**
 * Decides every customer that a campaign's filter matches, in the order of their ids; the same lists always give the same
 * decisions. A preview shows them, the planner writes them down.
 *
 * <p>Of several customers who share a number one gets the SMS: among those whom nothing but the shared number would stop, the
 * one with the latest visit (most likely the one who reads the phone's messages from this studio), then the one who has been
 * on the list longest, then the one with the smallest id.
 */
public final class DecideCampaign {
    private static final Comparator<Customer> FIRST_CHOICE = Comparator.comparing(
                    (Customer customer) -> customer.facts().lastVisit().orElse(LocalDate.MIN),
                    Comparator.reverseOrder())
            .thenComparing(Customer::createdAt)
            .thenComparing(customer -> customer.id().value());

    private final SendingPolicy policy;
    private final NumberKeys numberKeys;
    private final Codes codes;
    private final WriteSms writeSms;

    public DecideCampaign(SendingPolicy policy, NumberKeys numberKeys, Codes codes, WriteSms writeSms) {
        this.policy = policy;
        this.numberKeys = numberKeys;
        this.codes = codes;
        this.writeSms = writeSms;
    }

    public List<CustomerDecision> decide(Campaign campaign, Audience audience) {
        var matching = matching(campaign, audience);
        var circumstances = new Circumstances(
                audience.studio(),
                audience.sender().filter(SenderIdentity::isApproved).isPresent(),
                audience.credit() > 0,
                campaign.kind(),
                campaign.source(),
                audience.at());
        var chosen = chosen(matching, circumstances);
        var template = template(campaign);
        var decisions = new ArrayList<CustomerDecision>();
        var credit = audience.credit();
        for (var candidate : matching) {
            var customer = candidate.customer();
            var recipient = candidate.recipient(
                    codes, circumstances, customer.id().equals(chosen.getOrDefault(candidate.number(), customer.id())));
            var decided =
                    write(template, audience, candidate, recipient, policy.decide(circumstances, recipient), credit);
            credit -= decided.written().map(Written::parts).orElse(0);
            decisions.add(decided);
        }
        return List.copyOf(decisions);
    }

    private List<Candidate> matching(Campaign campaign, Audience audience) {
        var matching = new ArrayList<Candidate>();
        for (var customer : audience.customers()) {
            var key = numberKeys.of(audience.studio().id(), customer.phone());
            var found = audience.numbers().get(key);
            var number = found == null ? NumberRecord.unknown(key) : found;
            if (campaign.content().filter().matches(new CustomerFacts(customer, number), audience.at())) {
                matching.add(new Candidate(customer, key, number));
            }
        }
        matching.sort(
                Comparator.comparing(candidate -> candidate.customer().id().value()));
        return matching;
    }

    /** Who gets the SMS of each number that several share; a number that none of them may get it on has no entry. */
    private Map<NumberKey, CustomerId> chosen(List<Candidate> matching, Circumstances circumstances) {
        var sharing = new HashMap<NumberKey, List<Candidate>>();
        matching.forEach(candidate -> sharing.computeIfAbsent(candidate.number(), number -> new ArrayList<>())
                .add(candidate));
        var chosen = new HashMap<NumberKey, CustomerId>();
        sharing.forEach((number, candidates) -> {
            if (candidates.size() > 1) {
                candidates.stream()
                        .filter(each -> !(policy.decide(circumstances, each.recipient(codes, circumstances, true))
                                instanceof Decision.Skip))
                        .map(Candidate::customer)
                        .min(FIRST_CHOICE)
                        .ifPresent(customer -> chosen.put(number, customer.id()));
            }
        });
        return chosen;
    }

    private CustomerDecision write(
            MessageTemplate template,
            Audience audience,
            Candidate candidate,
            Recipient recipient,
            Decision decision,
            long credit) {
        return switch (decision) {
            case Decision.Skip skip -> skipped(candidate, recipient, skip.reason());
            case Decision.Send send -> written(template, audience, candidate, recipient, send, credit);
            case Decision.Hold hold -> written(template, audience, candidate, recipient, hold, credit);
        };
    }

    private CustomerDecision written(
            MessageTemplate template,
            Audience audience,
            Candidate candidate,
            Recipient recipient,
            Decision decision,
            long credit) {
        var written = writeSms.write(template, audience.studio(), Addressee.of(candidate.customer()), recipient.own());
        if (written.isEmpty()) {
            return skipped(candidate, recipient, Reason.TEXT_UNUSABLE);
        }
        if (written.get().parts() > credit) {
            return skipped(candidate, recipient, Reason.NO_CREDIT);
        }
        return new CustomerDecision(candidate.customer(), candidate.number(), recipient.own(), decision, written);
    }

    private static CustomerDecision skipped(Candidate candidate, Recipient recipient, Reason reason) {
        return new CustomerDecision(
                candidate.customer(), candidate.number(), recipient.own(), new Decision.Skip(reason), Optional.empty());
    }

    private static MessageTemplate template(Campaign campaign) {
        return switch (MessageTemplate.parse(campaign.content().text(), campaign.kind())) {
            case TemplateReading.Parsed(var template) -> template;
            // What is stored was parsed before it was stored.
            case TemplateReading.Refused _ -> throw new IllegalStateException("a stored text is no template");
        };
    }

    /** @param number of the customer, as its record is named */
    private record Candidate(Customer customer, NumberKey number, NumberRecord record) {
        Recipient recipient(Codes codes, Circumstances circumstances, boolean isChosen) {
            var own = codes.of(circumstances.studio().id(), circumstances.source(), customer.id());
            return new Recipient(customer, record, own, isChosen, Optional.empty());
        }
    }
}
