package no.rebookly.effect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rebookly.atonce.AtOnce;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.Messages;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;

/**
 * Finds what came of messages, by what is known when it is asked: nothing of it is kept, so that a visit taken back, an import
 * undone, a late receipt, or customers merged and parted cannot leave it untrue. Most customers are settled by their own item,
 * which tells that they were not seen since; only the history of the others is read, and only of those who came in time their
 * other links, one of whose messages may have the credit.
 */
public final class MeasureEffect {
    private final Customers customers;
    private final Messages messages;
    private final Links links;

    public MeasureEffect(Customers customers, Messages messages, Links links) {
        this.customers = customers;
        this.messages = messages;
        this.links = links;
    }

    /**
     * By code; a message that nothing came of is not there.
     *
     * @param asked any messages of the studio
     * @param theirLinks the links of these messages, as far as they have one
     */
    public Map<Code, Effect> measure(StudioId studio, Collection<Message> asked, Map<Code, Link> theirLinks) {
        var worthIt = asked.stream()
                .filter(message -> Group.of(message).isPresent()
                        || touch(message, theirLinks).isPresent())
                .toList();
        var people = people(studio, worthIt.stream().map(Message::customer).collect(Collectors.toSet()));
        var seen = new HashMap<CustomerId, Seen>();
        for (var message : worthIt) {
            Optional.ofNullable(people.get(message.customer()))
                    .filter(person -> wasSeenSince(message.plannedAt(), person.facts()))
                    .ifPresent(person -> seen.computeIfAbsent(person.id(), same -> new Seen(person, new ArrayList<>()))
                            .messages()
                            .add(message));
        }
        var effects = new HashMap<Code, Effect>();
        AtOnce.map(AtOnce.STORE_CALLS, List.copyOf(seen.values()), each -> measure(each, theirLinks))
                .forEach(effects::putAll);
        return effects;
    }

    /** Somebody who was seen since, and those messages that it may have come of. */
    private record Seen(Customer person, List<Message> messages) {}

    /** Who each of these customers is: she herself, or whoever she was merged into. */
    private Map<CustomerId, Customer> people(StudioId studio, Set<CustomerId> ids) {
        var known = new HashMap<CustomerId, Customer>();
        var askedFor = new HashSet<CustomerId>();
        var wanted = ids;
        while (!wanted.isEmpty()) {
            askedFor.addAll(wanted);
            known.putAll(customers.findAll(studio, wanted));
            wanted = known.values().stream()
                    .flatMap(customer -> into(customer).stream())
                    .filter(id -> !askedFor.contains(id))
                    .collect(Collectors.toSet());
        }
        var people = new HashMap<CustomerId, Customer>();
        for (var id : ids) {
            var person = Optional.ofNullable(known.get(id));
            while (person.flatMap(MeasureEffect::into).isPresent()) {
                person = person.flatMap(MeasureEffect::into).map(known::get);
            }
            person.ifPresent(found -> people.put(id, found));
        }
        return people;
    }

    private static Optional<CustomerId> into(Customer customer) {
        return customer.state() instanceof CustomerState.Merged merged ? Optional.of(merged.into()) : Optional.empty();
    }

    /** Never false when she has come or booked since: a booked time lies after the moment of its booking. */
    private static boolean wasSeenSince(Instant moment, Customer.Facts facts) {
        var day = Oslo.day(moment);
        return facts.lastVisit().filter(last -> !last.isBefore(day)).isPresent()
                || facts.lastBooked().filter(last -> !last.isBefore(day)).isPresent()
                || !facts.upcoming().isEmpty();
    }

    private Map<Code, Effect> measure(Seen seen, Map<Code, Link> theirLinks) {
        var comebacks = Comeback.of(customers.history(seen.person()));
        var credits = credits(seen, theirLinks, comebacks);
        var effects = new HashMap<Code, Effect>();
        for (var message : seen.messages()) {
            var cameBack = comebacks.stream().anyMatch(each -> each.follows(message.plannedAt()));
            effects.put(message.code(), new Effect(Optional.ofNullable(credits.get(message.code())), cameBack));
        }
        return effects;
    }

    private Map<Code, Credit> credits(Seen seen, Map<Code, Link> theirLinks, List<Comeback> comebacks) {
        var touches = new HashMap<Code, Touch>();
        for (var message : seen.messages()) {
            touch(message, theirLinks).ifPresent(touch -> touches.put(message.code(), touch));
        }
        if (touches.values().stream().noneMatch(touch -> touch.precedesAnyOf(comebacks))) {
            return Map.of();
        }
        for (var id : everyIdOf(seen.person())) {
            links.ofCustomer(seen.person().studio(), id).stream()
                    .filter(link -> !touches.containsKey(link.code()))
                    .filter(link -> Touch.asIfDelivered(link).precedesAnyOf(comebacks))
                    .forEach(link -> messages.find(link.message())
                            .flatMap(message -> Touch.of(message, link))
                            .ifPresent(touch -> touches.put(link.code(), touch)));
        }
        return Attribution.of(touches.values(), comebacks);
    }

    private static List<CustomerId> everyIdOf(Customer person) {
        var ids = new ArrayList<>(person.lineage().absorbed());
        ids.add(person.id());
        return ids;
    }

    private static Optional<Touch> touch(Message message, Map<Code, Link> theirLinks) {
        return Optional.ofNullable(theirLinks.get(message.code())).flatMap(link -> Touch.of(message, link));
    }
}
