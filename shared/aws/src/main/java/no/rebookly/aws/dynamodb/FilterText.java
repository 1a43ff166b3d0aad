package no.rebookly.aws.dynamodb;

import java.util.Map;
import java.util.Optional;
import no.rebookly.filter.Filter;
import no.rebookly.filter.FilterReader;
import no.rebookly.filter.FilterReading;

/** A filter as JSON text with the version of its form, so that a later form can still read it. */
final class FilterText {
    private static final long FORM = 1;

    private FilterText() {}

    static String of(Filter filter) {
        return JsonTree.written(Map.of("version", FORM, "filter", FilterReader.tree(filter)));
    }

    static Filter read(String text) {
        if (JsonTree.read(text) instanceof Map<?, ?> stored
                && Long.valueOf(FORM).equals(stored.get("version"))
                && FilterReader.read(Optional.<Object>ofNullable(stored.get("filter"))
                                .orElse(""))
                        instanceof FilterReading.Read(var filter)) {
            return filter;
        }
        throw new IllegalStateException("a stored filter cannot be read");
    }
}
