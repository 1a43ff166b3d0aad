package no.rebookly.testing.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.rebookly.customer.CustomerId;
import no.rebookly.due.Due;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {
    private static final Comparator<Message> NEWEST_FIRST =
            Comparator.comparing(InMemoryMessages::listed).reversed();

    private final ConcurrentHashMap<MessageRef, Message> messages = new ConcurrentHashMap<>();

    @Override
    public boolean plan(Message message) {
        return messages.putIfAbsent(message.ref(), message.withVersion(1)) == null;
    }

    @Override
    public Optional<Message> find(MessageRef ref) {
        return Optional.ofNullable(messages.get(ref));
    }

    @Override
    public List<Message> findAll(List<MessageRef> refs) {
        return refs.stream().distinct().flatMap(ref -> find(ref).stream()).toList();
    }

    @Override
    public synchronized boolean change(Message changed) {
        var stored = messages.get(changed.ref());
        if (stored == null) {
            return false;
        }
        var next = changed.withVersion(changed.version() + 1);
        var wanted = stored.to().isEmpty() ? next.erased() : next;
        if (stored.version() == changed.version()) {
            messages.put(changed.ref(), wanted);
            return true;
        }
        return stored.equals(wanted);
    }

    @Override
    public synchronized Optional<Message> claim(MessageRef ref, Attempt attempt, Instant now) {
        var stored = find(ref);
        if (stored.filter(message -> message.isSendingBy(attempt)).isPresent()) {
            return stored;
        }
        return stored.flatMap(message -> message.claimed(attempt, now))
                .filter(this::change)
                .flatMap(claimed -> find(ref));
    }

    @Override
    public void erase(MessageRef ref) {
        messages.computeIfPresent(ref, (same, message) -> message.erased());
    }

    @Override
    public Page<Message> ofSource(StudioId studio, Source source, PageRequest page) {
        return page(
                message -> message.studio().equals(studio) && message.source().equals(source),
                Comparator.comparing(message -> message.code().value()),
                page,
                message -> message.code().value(),
                false);
    }

    @Override
    public Page<Message> ofStudio(StudioId studio, PageRequest page) {
        return page(message -> message.studio().equals(studio), NEWEST_FIRST, page, InMemoryMessages::listed, true);
    }

    @Override
    public Page<Message> ofCustomer(StudioId studio, CustomerId customer, PageRequest page) {
        return page(
                message -> message.studio().equals(studio) && message.customer().equals(customer),
                NEWEST_FIRST,
                page,
                InMemoryMessages::listed,
                true);
    }

    /** All of them, for a test to look at. */
    public List<Message> all() {
        return messages.values().stream().sorted(NEWEST_FIRST).toList();
    }

    /** What the due index would show. */
    public Stream<Due> due() {
        return messages.values().stream()
                .flatMap(message -> message.dueAt().map(at -> new Due.MessageDue(at, message.ref())).stream());
    }

    private Page<Message> page(
            Predicate<Message> which,
            Comparator<Message> order,
            PageRequest page,
            java.util.function.Function<Message, String> position,
            boolean descending) {
        var rest = messages.values().stream()
                .filter(which)
                .filter(message -> page.position()
                        .map(last -> (position.apply(message).compareTo(last) > 0) != descending
                                && !position.apply(message).equals(last))
                        .orElse(true))
                .sorted(order)
                .toList();
        var items = rest.subList(0, Math.min(page.limit(), rest.size()));
        return new Page<>(
                items, items.size() < rest.size() ? Optional.of(position.apply(items.getLast())) : Optional.empty());
    }

    private static String listed(Message message) {
        return Instant.EPOCH.until(message.plannedAt()).toMillis() + "#" + message.code();
    }
}
