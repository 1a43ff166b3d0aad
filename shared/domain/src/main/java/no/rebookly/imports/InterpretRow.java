package no.rebookly.imports;

import java.time.LocalDate;
import java.util.List;
import no.rebookly.phone.PhoneReader;

/** Reads rows of one list by its mapping, as of one day. A cell that begins with = + - or @ is text like any other. */
public final class InterpretRow {
    private final Mapping mapping;
    private final ImportKind kind;
    private final PhoneReader phones;
    private final LocalDate today;

    /** @param today by the studio's clock, so that a visit can be told from a booking */
    public InterpretRow(Mapping mapping, ImportKind kind, PhoneReader phones, LocalDate today) {
        this.mapping = mapping;
        this.kind = kind;
        this.phones = phones;
        this.today = today;
    }

    public RowReading read(List<String> cells) {
        if (isEmpty(cells)) {
            return new RowReading.Empty();
        }
        return new RowCells(mapping, cells, today).read(kind, phones);
    }

    private static boolean isEmpty(List<String> cells) {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
