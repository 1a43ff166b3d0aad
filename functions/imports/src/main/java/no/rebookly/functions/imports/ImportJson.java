package no.rebookly.functions.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import no.rebookly.imports.Counts;
import no.rebookly.imports.FileContents;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportWarning;
import no.rebookly.imports.ListRows;
import no.rebookly.imports.Uploads;
import no.rebookly.job.Job;
import no.rebookly.lambda.JobJson;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;

/** Imports and their rows as clients see them. */
final class ImportJson {
    private ImportJson() {}

    static ObjectNode of(Import shown, Optional<Job> job, Language language) {
        var json = Json.object()
                .put("id", shown.id().value())
                .put("kind", shown.kind().name())
                .put("fileName", shown.fileName())
                .put("state", shown.state().name());
        json.set("format", shown.contents().map(ImportJson::format).orElse(null));
        var columns = json.putArray("columns");
        shown.contents().ifPresent(contents -> contents.columns().forEach(columns::add));
        var mapping = json.putObject("mapping");
        // In the order of the file.
        shown.contents().ifPresent(contents -> contents.columns().forEach(column -> {
            var meaning = shown.mapping().get(column);
            mapping.put(column, meaning == null ? "ignore" : meaning.word());
        }));
        json.set(
                "marketing",
                shown.marketing()
                        .map(each ->
                                Json.object().put("basis", each.basis().name()).put("wording", each.wording()))
                        .orElse(null));
        json.put("sharedNumbers", shown.sharedNumbers().name());
        preview(shown, json);
        json.set("counts", shown.counts().map(ImportJson::counts).orElse(null));
        var warnings = json.putArray("warnings");
        ImportWarning.of(shown).forEach(each -> warnings.addObject()
                .put("code", each.name())
                .put("sentence", each.words().in(language)));
        json.set("job", job.map(each -> JobJson.of(each, language)).orElse(null));
        json.set(
                "problem",
                shown.problem().map(why -> JobJson.problem(why, language)).orElse(null));
        return json;
    }

    static ObjectNode upload(Uploads.Slot slot) {
        var json = Json.object().put("method", "PUT").put("url", slot.url().toString());
        var headers = json.putObject("headers");
        slot.headers().forEach(headers::put);
        return json;
    }

    static ObjectNode row(ListRows.Listed row, ListRows.Kind kind, Language language) {
        var json = Json.object().put("row", row.line());
        var cells = json.putArray("cells");
        row.cells().forEach(cells::add);
        switch (kind) {
            case REFUSED -> reasons(row, json, language);
            case CHANGED -> changes(row, json, language);
            case SHARED -> {
                var names = json.putArray("sharedWith");
                row.sharedWith().forEach(names::add);
            }
            case NEW, KNOWN -> {}
        }
        return json;
    }

    private static void reasons(ListRows.Listed row, ObjectNode json, Language language) {
        var reasons = json.putArray("reasons");
        for (var refusal : row.refusals()) {
            reasons.addObject()
                    .put("column", refusal.column().isEmpty() ? null : refusal.column())
                    .put("reason", refusal.reason().name())
                    .put("sentence", refusal.words().in(language));
        }
    }

    private static void changes(ListRows.Listed row, ObjectNode json, Language language) {
        var changes = json.putArray("changes");
        for (var change : row.changes()) {
            changes.addObject().put("what", change.what().name()).put("sentence", change.in(language));
        }
    }

    private static ObjectNode format(FileContents contents) {
        return Json.object()
                .put("encoding", contents.format().encoding())
                .put("delimiter", contents.format().delimiter())
                .put("header", contents.format().header());
    }

    private static void preview(Import shown, ObjectNode json) {
        var rows = json.putArray("preview");
        shown.contents().ifPresent(contents -> contents.preview().forEach(cells -> {
            var row = rows.addObject();
            for (var i = 0; i < cells.size(); i++) {
                row.put(contents.columns().get(i), cells.get(i));
            }
        }));
    }

    private static ObjectNode counts(Counts counts) {
        return Json.object()
                .put("rows", counts.rows())
                .put("new", counts.added())
                .put("known", counts.known())
                .put("changed", counts.changed())
                .put("refused", counts.refused())
                .put("sharedNumber", counts.sharedNumber());
    }
}
