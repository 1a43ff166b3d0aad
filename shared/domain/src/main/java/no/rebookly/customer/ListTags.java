package no.rebookly.customer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.rebookly.studio.StudioId;

/** Which tags a studio's customers have, and how many have each; tags that differ only in case are one, as they are when one searches. */
public final class ListTags {
    private final Customers customers;

    public ListTags(Customers customers) {
        this.customers = customers;
    }

    /** @param tag as most have it */
    public record Tag(String tag, int count) {}

    /** In the order of Norwegian lists. */
    public List<Tag> list(StudioId studio) {
        var spellings = new HashMap<String, Map<String, Integer>>();
        customers.outlines(studio, customer -> customer.tags().forEach(tag -> spellings
                .computeIfAbsent(tag.toLowerCase(Locale.ROOT), same -> new TreeMap<>())
                .merge(tag, 1, Integer::sum)));
        return spellings.values().stream()
                .map(ListTags::together)
                .sorted(Comparator.comparing((Tag tag) -> NameOrder.key(tag.tag()))
                        .thenComparing(Tag::tag))
                .toList();
    }

    private static Tag together(Map<String, Integer> spelt) {
        var usual = spelt.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new Tag(
                usual, spelt.values().stream().mapToInt(Integer::intValue).sum());
    }
}
