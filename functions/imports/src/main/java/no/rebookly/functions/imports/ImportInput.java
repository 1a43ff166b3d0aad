package no.rebookly.functions.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.imports.Assertion;
import no.rebookly.imports.ColumnMeaning;
import no.rebookly.imports.Import;
import no.rebookly.imports.SharedNumbers;
import no.rebookly.lambda.JsonBody;
import no.rebookly.language.Words;

/** The owner's choices for an import as clients send them. */
final class ImportInput {
    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_WORD = 30;

    private ImportInput() {}

    /** @throws no.rebookly.lambda.ProblemException when a choice cannot be read */
    static Import wish(JsonBody body, Import present) {
        var mapping = mapping(body, present);
        var marketing =
                body.has("marketing") ? body.object("marketing").flatMap(ImportInput::assertion) : present.marketing();
        var shared = body.oneOf("sharedNumbers", SharedNumbers.class)
                .orElse(body.empties("sharedNumbers") ? SharedNumbers.SEPARATE : present.sharedNumbers());
        body.done();
        return present.with(mapping, marketing, shared);
    }

    /** A merge patch: columns that it does not name keep their meaning, null means to ignore one. */
    private static Map<String, ColumnMeaning> mapping(JsonBody body, Import present) {
        var mapping = new LinkedHashMap<>(present.mapping());
        body.object("mapping").ifPresent(columns -> {
            for (var column : columns.names()) {
                var word = columns.text(column, LONGEST_WORD);
                var meaning = word.flatMap(ColumnMeaning::ofWord);
                if (word.isPresent() && meaning.isEmpty()) {
                    columns.error(
                            column.replace("~", "~0").replace("/", "~1"),
                            new Words("Ukjent betydning av en kolonne.", "An unknown meaning of a column."));
                }
                mapping.put(column, meaning.orElse(ColumnMeaning.IGNORE));
            }
        });
        return mapping;
    }

    private static Optional<Assertion> assertion(JsonBody body) {
        var basis = body.oneOf("basis", MarketingBasis.class);
        if (!body.has("basis")) {
            body.missing("basis");
        }
        var wording = body.requiredText("wording", LONGEST_WORDING);
        return basis.map(given -> new Assertion(given, wording));
    }
}
