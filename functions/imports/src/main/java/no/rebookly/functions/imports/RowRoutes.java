package no.rebookly.functions.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rebookly.imports.CsvWriter;
import no.rebookly.imports.Import;
import no.rebookly.imports.ListRows;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.language.Language;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.platform.Platform;

/** The rows of an import by what they are: page by page, and refused ones also as a file to mend and upload again. */
final class RowRoutes {
    /** Some 2 MB in a file; Lambda answers at most 6. */
    private static final int MOST_IN_A_FILE = 5_000;

    private final Platform platform;

    RowRoutes(Platform platform) {
        this.platform = platform;
    }

    Response list(Request request) {
        var shown = ImportRoutes.find(platform, request);
        var kind = request.query("state").map(RowRoutes::kind).orElse(ListRows.Kind.REFUSED);
        var accept = request.header("accept").orElse("").toLowerCase(Locale.ROOT);
        if (accept.contains("text/csv") && kind == ListRows.Kind.REFUSED) {
            return file(request, shown);
        }
        var name = "import-rows/" + shown.id() + "/" + kind;
        var paging = new Paging(platform.cursors());
        var page = read(shown, kind, paging.read(request, name));
        return paging.answer(request, name, page, row -> ImportJson.row(row, kind, request.language()));
    }

    private static ListRows.Kind kind(String text) {
        return Arrays.stream(ListRows.Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(Problems.BAD_QUERY::asException);
    }

    private Response file(Request request, Import shown) {
        var text = new StringBuilder();
        try {
            var csv = new CsvWriter(text);
            var nb = request.language() == Language.NB;
            var columns = shown.contents()
                    .map(contents -> contents.columns())
                    .orElseThrow(ImportProblem.NO_ROWS::asException);
            var heading = new ArrayList<>(columns);
            heading.add(nb ? "Linje" : "Line");
            heading.add(nb ? "Hvorfor" : "Why");
            csv.row(heading);
            var position = Optional.<String>empty();
            var written = 0;
            do {
                var page = read(shown, ListRows.Kind.REFUSED, new PageRequest(PageRequest.MOST, position));
                for (var row : page.items()) {
                    csv.row(cells(row, columns.size(), request.language()));
                }
                written += page.items().size();
                position = page.next();
            } while (position.isPresent() && written < MOST_IN_A_FILE);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text can always be written to", impossible);
        }
        return Response.text(200, "text/csv; charset=utf-8", text.toString())
                .with("content-disposition", "attachment; filename=\"rader.csv\"");
    }

    private static java.util.List<String> cells(ListRows.Listed row, int columns, Language language) {
        var cells = new ArrayList<>(
                row.cells().subList(0, Math.min(columns, row.cells().size())));
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.add(Long.toString(row.line()));
        cells.add(row.refusals().stream()
                .map(refusal -> refusal.words().in(language))
                .distinct()
                .collect(Collectors.joining(" ")));
        return cells;
    }

    private Page<ListRows.Listed> read(Import shown, ListRows.Kind kind, PageRequest page) {
        return new ListRows(
                        platform.uploads(),
                        platform.tableReader(),
                        platform.phoneReader(),
                        platform.customers(),
                        platform.clock())
                .read(shown, kind, page)
                .orElseThrow(ImportProblem.NO_ROWS::asException);
    }
}
