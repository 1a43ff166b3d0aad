package no.rebookly.aws.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.rebookly.imports.TableFault;
import org.jspecify.annotations.Nullable;

/** An opened .xlsx: where its sheets are, its shared texts and which of its cells are dates. */
final class Workbook implements Closeable {
    private static final int MOST_SHEETS = 200;

    private final Parts parts;
    private final List<String> sheets = new ArrayList<>();
    private Map<String, String> targets = Map.of();
    private CellStyles styles = CellStyles.NONE;
    private @Nullable SharedTexts texts;
    private boolean from1904;

    private Workbook(Parts parts) {
        this.parts = parts;
    }

    static Workbook open(Path folder, InputStream file) throws IOException {
        var workbook = new Workbook(Parts.open(folder, file));
        try {
            workbook.read(folder);
            return workbook;
        } catch (IOException | RuntimeException unreadable) {
            workbook.close();
            throw unreadable;
        }
    }

    private void read(Path folder) throws IOException {
        var main = mainPart();
        targets = relations(main);
        readSheets(main);
        var stylePart = firstTarget("styles");
        if (stylePart.isPresent()) {
            try (var part = parts.xml(stylePart.get())) {
                styles = CellStyles.read(part);
            }
        }
        var textPart = firstTarget("sharedStrings");
        if (textPart.isPresent()) {
            try (var part = parts.xml(textPart.get())) {
                texts = SharedTexts.read(part, folder);
            }
        }
    }

    /** The rows of the first visible sheet that has any; the rows own the workbook. */
    SheetRows firstRows() throws IOException {
        for (var sheet : sheets) {
            var rows =
                    new SheetRows(this, parts.xml(sheet), new CellReader(Optional.ofNullable(texts), styles, from1904));
            if (rows.hasRows()) {
                return rows;
            }
            rows.closeSheet();
        }
        throw new UnreadableFileException(TableFault.EMPTY_FILE);
    }

    private String mainPart() throws IOException {
        return relations("").entrySet().stream()
                .filter(relation -> relation.getKey().startsWith("officeDocument "))
                .map(Map.Entry::getValue)
                .filter(name -> name.endsWith(".xml"))
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(parts.otherKind()));
    }

    /** What a part refers to: "kind id" to the name of the other part. */
    private Map<String, String> relations(String of) throws IOException {
        var slash = of.lastIndexOf('/') + 1;
        var folder = of.substring(0, slash);
        var name = folder + "_rels/" + of.substring(slash) + ".rels";
        if (!parts.has(name)) {
            if (of.isEmpty()) {
                throw new UnreadableFileException(parts.otherKind());
            }
            return Map.of();
        }
        var found = new HashMap<String, String>();
        try (var part = parts.xml(name)) {
            while (part.next()) {
                if (part.starts("Relationship")) {
                    var type = part.attribute("Type");
                    var target = part.attribute("Target");
                    found.put(
                            type.substring(type.lastIndexOf('/') + 1) + " " + part.attribute("Id"),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return found;
    }

    private void readSheets(String main) throws IOException {
        try (var part = parts.xml(main)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    from1904 = XmlPart.isTrue(part.attribute("date1904"));
                } else if (part.starts("sheet") && !part.attribute("state").endsWith("idden")) {
                    Optional.ofNullable(targets.get("worksheet " + part.attribute("id")))
                            .filter(parts::has)
                            .filter(sheet -> sheets.size() < MOST_SHEETS)
                            .ifPresent(sheets::add);
                }
            }
        }
    }

    private Optional<String> firstTarget(String kind) {
        return targets.entrySet().stream()
                .filter(relation -> relation.getKey().startsWith(kind + " "))
                .map(Map.Entry::getValue)
                .filter(parts::has)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            if (texts != null) {
                Objects.requireNonNull(texts).close();
            }
        }
    }
}
