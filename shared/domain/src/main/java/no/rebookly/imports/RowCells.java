package no.rebookly.imports;

import static no.rebookly.imports.ColumnMeaning.CATEGORY;
import static no.rebookly.imports.ColumnMeaning.FIRST_NAME;
import static no.rebookly.imports.ColumnMeaning.LAST_NAME;
import static no.rebookly.imports.ColumnMeaning.LAST_VISIT;
import static no.rebookly.imports.ColumnMeaning.MARKETING;
import static no.rebookly.imports.ColumnMeaning.NAME;
import static no.rebookly.imports.ColumnMeaning.NEXT_APPOINTMENT;
import static no.rebookly.imports.ColumnMeaning.PHONE;
import static no.rebookly.imports.ColumnMeaning.PRICE;
import static no.rebookly.imports.ColumnMeaning.TAG;
import static no.rebookly.imports.ColumnMeaning.VISIT_DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.rebookly.money.Money;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.phone.PhoneReading;
import no.rebookly.text.PlainText;

/** The cells of one row, and what is wrong with them so far. */
final class RowCells {
    private static final int LONGEST_TEXT = 100;
    /** What people and programs put where nothing is known. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "–", "—", "n/a", "ukjent", "ingen", "null", "0000-00-00");

    private static final Set<String> YES = Set.of(
            "ja",
            "j",
            "yes",
            "y",
            "true",
            "sant",
            "1",
            "x",
            "✓",
            "✔",
            "ok",
            "samtykke",
            "samtykket",
            "godtatt",
            "optin",
            "opted in",
            "subscribed",
            "accepted");

    private final Mapping mapping;
    private final List<String> cells;
    private final LocalDate today;
    private final List<RowReading.RowRefusal> refusals = new ArrayList<>();

    RowCells(Mapping mapping, List<String> cells, LocalDate today) {
        this.mapping = mapping;
        this.cells = cells;
        this.today = today;
    }

    RowReading read(ImportKind kind, PhoneReader phones) {
        if (cells.size() > mapping.columns().size()
                && cells.stream().skip(mapping.columns().size()).anyMatch(cell -> !cell.isBlank())) {
            refusals.add(new RowReading.RowRefusal("", RowReason.TOO_MANY_CELLS));
        }
        var name = name(kind);
        var phone = phone(phones);
        var lastVisit = past(LAST_VISIT);
        var next = day(NEXT_APPOINTMENT)
                .filter(day -> !day.date().isBefore(today))
                .map(day -> new BookedTime(day.date(), day.time()));
        var visitDay = kind == ImportKind.VISITS ? visitDay() : Optional.<LocalDate>empty();
        var category = shortText(CATEGORY);
        var price = price();
        var tags = tags();
        if (phone.isEmpty() || !refusals.isEmpty()) {
            refusals.sort(Comparator.comparingInt(refusal -> mapping.columns().indexOf(refusal.column())));
            return new RowReading.Refused(refusals);
        }
        return new RowReading.Good(name, phone.get(), lastVisit, next, visitDay, category, price, tags, marketing());
    }

    /**
     * Control characters and marks that turn writing around are taken out (they come from copying, and are not part of a
     * name). A letter that was lost on the way is a "?" as in "Ma?gorzata": a customer with a misspelt name is worth more than
     * none, and another list with the whole name knows her again.
     */
    private Optional<String> name(ImportKind kind) {
        var whole = mapping.indexOf(NAME).isPresent();
        var written = whole ? turned(text(NAME)) : (text(FIRST_NAME) + " " + text(LAST_NAME)).strip();
        var name = written.replace('\uFFFD', '?');
        var column = whole ? NAME : mapping.indexOf(FIRST_NAME).isPresent() ? FIRST_NAME : LAST_NAME;
        if (name.isEmpty()) {
            if (kind == ImportKind.CUSTOMERS) {
                refuse(column, RowReason.NAME_MISSING);
            }
            return Optional.empty();
        }
        if (name.length() > LONGEST_TEXT) {
            refuse(column, RowReason.NAME_TOO_LONG);
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            refuse(column, RowReason.NAME_UNREADABLE);
        }
        return Optional.of(name);
    }

    /** "Hansen, Kari" is Kari Hansen; with two commas it is left as it is. */
    private static String turned(String name) {
        var comma = name.indexOf(',');
        if (comma < 0 || name.indexOf(',', comma + 1) >= 0) {
            return name;
        }
        return (name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip())
                .strip();
    }

    private Optional<PhoneNumber> phone(PhoneReader phones) {
        return switch (phones.read(raw(PHONE))) {
            case PhoneReading.Mobile(var number) -> Optional.of(number);
            case PhoneReading.Refused(var refusal) -> {
                refuse(PHONE, RowReason.of(refusal));
                yield Optional.empty();
            }
        };
    }

    private Optional<LocalDate> visitDay() {
        if (isNothing(VISIT_DAY)) {
            refuse(VISIT_DAY, RowReason.VISIT_DAY_MISSING);
        }
        return past(VISIT_DAY);
    }

    private Optional<LocalDate> past(ColumnMeaning meaning) {
        var day = day(meaning).map(CellDate.Day::date);
        if (day.filter(date -> date.isAfter(today)).isPresent()) {
            refuse(meaning, RowReason.VISIT_IN_FUTURE);
        }
        return day;
    }

    private Optional<CellDate.Day> day(ColumnMeaning meaning) {
        if (isNothing(meaning)) {
            return Optional.empty();
        }
        return switch (CellDate.read(text(meaning))) {
            case CellDate.Day day -> {
                if (day.date().getYear() < 1970) {
                    refuse(meaning, RowReason.DATE_TOO_OLD);
                }
                yield Optional.of(day);
            }
            case CellDate.Impossible() -> {
                refuse(meaning, RowReason.DATE_IMPOSSIBLE);
                yield Optional.empty();
            }
            case CellDate.Unreadable() -> {
                refuse(meaning, RowReason.DATE_UNREADABLE);
                yield Optional.empty();
            }
        };
    }

    private Optional<Money> price() {
        if (isNothing(PRICE)) {
            return Optional.empty();
        }
        var price = CellPrice.read(text(PRICE));
        if (price.isEmpty()) {
            refuse(PRICE, RowReason.PRICE_UNREADABLE);
        }
        return price;
    }

    private Optional<String> shortText(ColumnMeaning meaning) {
        var text = text(meaning);
        if (text.length() > LONGEST_TEXT) {
            refuse(meaning, RowReason.TEXT_TOO_LONG);
        }
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private Set<String> tags() {
        if (!mapping.meanings().contains(TAG)) {
            return Set.of();
        }
        var tags = new LinkedHashSet<String>();
        for (var i = 0; i < mapping.meanings().size() && i < cells.size(); i++) {
            if (mapping.meanings().get(i) == TAG) {
                for (var tag : cells.get(i).split("[,;|\n]", -1)) {
                    tags.add(PlainText.clean(tag));
                }
            }
        }
        tags.remove("");
        if (tags.stream().anyMatch(tag -> tag.length() > LONGEST_TEXT)) {
            refuse(TAG, RowReason.TEXT_TOO_LONG);
        }
        return tags;
    }

    private Optional<Boolean> marketing() {
        var said = text(MARKETING).toLowerCase(Locale.ROOT);
        return said.isEmpty() ? Optional.empty() : Optional.of(YES.contains(said));
    }

    private boolean isNothing(ColumnMeaning meaning) {
        return NOTHING.contains(text(meaning).toLowerCase(Locale.ROOT));
    }

    private String text(ColumnMeaning meaning) {
        return PlainText.clean(raw(meaning));
    }

    private String raw(ColumnMeaning meaning) {
        var index = mapping.indexOf(meaning);
        return index.isPresent() && index.getAsInt() < cells.size() ? cells.get(index.getAsInt()) : "";
    }

    private void refuse(ColumnMeaning meaning, RowReason reason) {
        var index = mapping.indexOf(meaning);
        refusals.add(
                new RowReading.RowRefusal(index.isPresent() ? mapping.columns().get(index.getAsInt()) : "", reason));
    }
}
