package no.rebookly.aws.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.MergeTrace;
import no.rebookly.phone.PhoneNumber;

/** What a merge changed, as a part of {@link LineageText}. The words are frozen: they are stored. */
final class MergeTraceText {
    private MergeTraceText() {}

    static Map<String, Object> tree(MergeTrace trace) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", trace.id());
        tree.put("removed", trace.removed().value());
        tree.put("at", Keys.instant(trace.at()));
        trace.named()
                .ifPresent(named -> tree.put(
                        "named", List.of(named.from().value(), named.to().value())));
        trace.numbered()
                .ifPresent(numbered -> tree.put(
                        "numbered",
                        List.of(numbered.from().e164(), numbered.to().e164())));
        LineageText.put(tree, "tags", List.copyOf(trace.tags().all()));
        LineageText.put(tree, "tagsAdded", List.copyOf(trace.tags().added()));
        LineageText.put(tree, "spellings", List.copyOf(trace.spellings().all()));
        LineageText.put(tree, "spellingsAdded", List.copyOf(trace.spellings().added()));
        return tree;
    }

    static MergeTrace trace(Object stored) {
        var tree = LineageText.map(stored);
        var named = LineageText.texts(tree, "named");
        var numbered = LineageText.texts(tree, "numbered");
        return new MergeTrace(
                LineageText.text(tree, "id"),
                new CustomerId(LineageText.text(tree, "removed")),
                Keys.instantOf(LineageText.text(tree, "at")),
                named.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new MergeTrace.Named(
                                new CustomerName(named.getFirst()), new CustomerName(named.getLast()))),
                numbered.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new MergeTrace.Numbered(
                                new PhoneNumber(numbered.getFirst()), new PhoneNumber(numbered.getLast()))),
                brought(tree, "tags"),
                brought(tree, "spellings"));
    }

    private static MergeTrace.Brought brought(Map<?, ?> tree, String name) {
        return new MergeTrace.Brought(
                new TreeSet<>(LineageText.texts(tree, name)), new TreeSet<>(LineageText.texts(tree, name + "Added")));
    }
}
