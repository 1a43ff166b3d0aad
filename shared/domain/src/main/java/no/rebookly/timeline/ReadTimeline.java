package no.rebookly.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rebookly.atonce.AtOnce;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/**
 * Tells a customer's story, newest first, with that of whoever was merged into her. All of it is read for each page: ten years of
 * a good customer are some two hundred lines and a hundred SMS. A position is a place in time and not a line, so that what comes
 * or goes between two pages moves nothing else. An SMS that was skipped when its campaign was planned has no link to be found by;
 * its name follows from the campaign and her.
 */
public final class ReadTimeline {
    /** In milliseconds; lifts the days before 1970, so that no place begins with a minus. */
    private static final long OFFSET = 1_000_000_000_000_000L;

    private final Customers customers;
    private final Campaigns campaigns;
    private final Codes codes;
    private final Messages messages;
    private final Links links;

    public ReadTimeline(Customers customers, Campaigns campaigns, Codes codes, Messages messages, Links links) {
        this.customers = customers;
        this.campaigns = campaigns;
        this.codes = codes;
        this.messages = messages;
        this.links = links;
    }

    public Page<Happening> read(Customer customer, PageRequest page) {
        var after = page.position();
        var all = happenings(customer).stream()
                .map(happening -> new Placed(place(happening), happening))
                .filter(placed -> after.isEmpty() || placed.place().compareTo(after.get()) < 0)
                .sorted(Comparator.comparing(Placed::place).reversed())
                .toList();
        var items = all.subList(0, Math.min(page.limit(), all.size()));
        return new Page<>(
                items.stream().map(Placed::happening).toList(),
                items.size() < all.size() ? Optional.of(items.getLast().place()) : Optional.empty());
    }

    private record Placed(String place, Happening happening) {}

    /** The order of these texts is the order of time. */
    private static String place(Happening happening) {
        return String.format("%016d", happening.at().toEpochMilli() + OFFSET) + " " + happening.name();
    }

    private List<Happening> happenings(Customer customer) {
        var history = customers.history(customer);
        var all = new ArrayList<Happening>();
        history.visits().forEach(visit -> all.add(new Happening.Visited(visit)));
        history.appointments().forEach(appointment -> all.add(new Happening.Booked(appointment)));
        history.marketing().forEach(entry -> all.add(new Happening.Stated(entry)));
        var sent = messagesOf(customer);
        var listed = sent.stream().map(Message::code).collect(Collectors.toSet());
        skippedOf(customer).stream()
                .filter(message -> !listed.contains(message.code()))
                .forEach(message -> all.add(new Happening.Written(message, Optional.empty())));
        var theirLinks = links.findAll(sent.stream().map(Message::code).toList());
        for (var message : sent) {
            var link = Optional.ofNullable(theirLinks.get(message.code()));
            all.add(new Happening.Written(message, link));
            link.flatMap(found -> found.firstPersonClickAt())
                    .ifPresent(at -> all.add(new Happening.Clicked(message.id(), at)));
        }
        return all;
    }

    private List<Message> skippedOf(Customer customer) {
        var refs = new ArrayList<MessageRef>();
        var position = Optional.<String>empty();
        do {
            var page = campaigns.list(customer.studio(), new PageRequest(PageRequest.MOST, position));
            for (var campaign : page.items()) {
                if (campaign.startedAt().isPresent()) {
                    everyId(customer).stream()
                            .map(id -> codes.of(customer.studio(), campaign.source(), id))
                            .forEach(code -> refs.add(new MessageRef(customer.studio(), campaign.source(), code)));
                }
            }
            position = page.next();
        } while (position.isPresent());
        return messages.findAll(refs);
    }

    private static List<CustomerId> everyId(Customer customer) {
        var ids = new ArrayList<>(customer.lineage().absorbed());
        ids.add(customer.id());
        return ids;
    }

    private List<Message> messagesOf(Customer customer) {
        return AtOnce.map(AtOnce.STORE_CALLS, everyId(customer), id -> messagesOf(customer.studio(), id)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Message> messagesOf(StudioId studio, CustomerId id) {
        var all = new ArrayList<Message>();
        var position = Optional.<String>empty();
        do {
            var page = messages.ofCustomer(studio, id, new PageRequest(PageRequest.MOST, position));
            all.addAll(page.items());
            position = page.next();
        } while (position.isPresent());
        return all;
    }
}
