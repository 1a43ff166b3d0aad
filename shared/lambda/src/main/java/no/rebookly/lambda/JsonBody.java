package no.rebookly.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.rebookly.language.Language;
import no.rebookly.language.Words;
import no.rebookly.money.Money;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.phone.PhoneReading;

/**
 * A JSON object from outside, read field by field. Faults are collected, so that a person mends all of them at once; {@link
 * #done} ends the reading and answers 422 when there are any, or a field that nobody asked for. Until then a required field
 * that is missing reads as an empty text or zero.
 */
public final class JsonBody {
    private static final long MOST_ORE = 100_000_000_00L;
    private static final Words NOT_A_TIME =
            new Words("Skal være et klokkeslett som 09:30.", "Must be a time of day like 09:30.");
    private final ObjectNode object;
    private final String pointer;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();
    private final List<JsonBody> children = new ArrayList<>();

    private JsonBody(ObjectNode object, String pointer, List<FieldError> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    static JsonBody empty() {
        return new JsonBody(Json.object(), "", new ArrayList<>());
    }

    static JsonBody parse(Request request) {
        var type = request.header("content-type")
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        var patch = request.method().equals("PATCH") && type.equals("application/merge-patch+json");
        if (!patch && !type.equals("application/json")) {
            throw Problems.MEDIA_TYPE.asException();
        }
        return Json.read(request.body())
                .filter(JsonNode::isObject)
                .map(tree -> new JsonBody((ObjectNode) tree, "", new ArrayList<>()))
                .orElseThrow(Problems.MALFORMED::asException);
    }

    /** Whether the field is there at all, null included: what a merge patch asks. */
    public boolean has(String field) {
        asked.add(field);
        return object.has(field);
    }

    /** Whether a merge patch empties the field. */
    public boolean empties(String field) {
        asked.add(field);
        return object.has(field) && object.get(field).isNull();
    }

    public Optional<String> text(String field, int most) {
        var found = value(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var node = found.get();
        if (!node.isTextual()) {
            return fault(field, "Skal være en tekst.", "Must be a text.");
        }
        var text = Normalizer.normalize(node.textValue(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > most) {
            return fault(field, "Kan ha høyst " + most + " tegn.", "Can have at most " + most + " characters.");
        }
        if (!isClean(text)) {
            return fault(field, "Har tegn som ikke kan vises.", "Has characters that cannot be shown.");
        }
        return Optional.of(text);
    }

    public String requiredText(String field, int most) {
        var text = text(field, most);
        if (text.isPresent() && text.get().isBlank()) {
            error(field, new Words("Kan ikke være tom.", "Cannot be empty."));
            return "";
        }
        return text.orElseGet(() -> {
            missing(field);
            return "";
        });
    }

    public Optional<Long> integer(String field, long least, long most) {
        var found = value(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var node = found.get();
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            return fault(
                    field,
                    "Skal være et heltall fra " + least + " til " + most + ".",
                    "Must be a whole number from " + least + " to " + most + ".");
        }
        return Optional.of(node.longValue());
    }

    public Optional<Boolean> bool(String field) {
        var found = value(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return found.get().isBoolean()
                ? Optional.of(found.get().booleanValue())
                : fault(field, "Skal være true eller false.", "Must be true or false.");
    }

    /** A day such as {@code 2026-11-22}. */
    public Optional<LocalDate> day(String field) {
        return text(field, 10).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notADay) {
                return fault(field, "Skal være en dag som 2026-11-22.", "Must be a day like 2026-11-22.");
            }
        });
    }

    /** A time on the wall clock such as {@code 09:30}. */
    public Optional<LocalTime> time(String field) {
        return text(field, 10).flatMap(text -> {
            try {
                if (text.length() == 5) {
                    return Optional.of(LocalTime.parse(text));
                }
            } catch (DateTimeParseException notATime) {
                return fault(field, NOT_A_TIME);
            }
            return fault(field, NOT_A_TIME);
        });
    }

    /** RFC 3339 in UTC, such as {@code 2026-11-22T09:30:00Z}. */
    public Optional<Instant> instant(String field) {
        return text(field, 40).flatMap(text -> {
            try {
                var instant = Instant.parse(text);
                var year = instant.toString();
                return year.length() > 4 && year.startsWith("20")
                        ? Optional.of(instant)
                        : fault(field, "Skal være i dette århundret.", "Must be in this century.");
            } catch (DateTimeParseException notAnInstant) {
                return fault(
                        field,
                        "Skal være et tidspunkt som 2026-11-22T09:30:00Z.",
                        "Must be an instant like 2026-11-22T09:30:00Z.");
            }
        });
    }

    /** {@code {"amount": 49900, "currency": "NOK"}}, in øre. */
    public Optional<Money> money(String field) {
        return object(field).flatMap(money -> {
            var currency = money.requiredText("currency", 3);
            if (!currency.isEmpty() && !currency.equals(Money.CURRENCY)) {
                money.error("currency", new Words("Skal være NOK.", "Must be NOK."));
            }
            var amount = money.integer("amount", 0, MOST_ORE);
            if (!money.has("amount")) {
                money.missing("amount");
            }
            return amount.map(Money::new);
        });
    }

    /** A person's language as its BCP 47 tag: {@code nb} or {@code en}. */
    public Optional<Language> language(String field) {
        return text(field, 10).flatMap(text -> {
            for (var language : Language.values()) {
                if (language.tag().equals(text)) {
                    return Optional.of(language);
                }
            }
            return fault(field, "Skal være nb eller en.", "Must be nb or en.");
        });
    }

    /** A Norwegian mobile number, however it is written. */
    public Optional<PhoneNumber> phone(String field, PhoneReader reader) {
        return text(field, 40).flatMap(text -> switch (reader.read(text)) {
            case PhoneReading.Mobile(var number) -> Optional.of(number);
            case PhoneReading.Refused(var refusal) -> {
                error(field, refusal.words());
                yield Optional.<PhoneNumber>empty();
            }
        });
    }

    public <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> choices) {
        return text(field, 60).flatMap(text -> {
            for (var choice : choices.getEnumConstants()) {
                if (choice.name().equals(text)) {
                    return Optional.of(choice);
                }
            }
            var names = List.of(choices.getEnumConstants()).toString();
            return fault(field, "Skal være en av " + names + ".", "Must be one of " + names + ".");
        });
    }

    public Optional<List<String>> texts(String field, int mostItems, int mostLength) {
        var found = value(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var node = found.get();
        if (!node.isArray() || node.size() > mostItems) {
            return fault(
                    field,
                    "Skal være en liste med høyst " + mostItems + " tekster.",
                    "Must be a list of at most " + mostItems + " texts.");
        }
        var texts = new ArrayList<String>();
        for (var item : node) {
            if (!item.isTextual()
                    || item.textValue().isBlank()
                    || item.textValue().length() > mostLength
                    || !isClean(item.textValue())) {
                return fault(
                        field,
                        "Hver tekst skal ha 1 til " + mostLength + " tegn.",
                        "Each text must have 1 to " + mostLength + " characters.");
            }
            texts.add(Normalizer.normalize(item.textValue().strip(), Normalizer.Form.NFC));
        }
        return Optional.of(texts);
    }

    /** An object inside this one; its faults are told with this one's. */
    public Optional<JsonBody> object(String field) {
        var found = value(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!(found.get() instanceof ObjectNode inner)) {
            return fault(field, "Skal være et objekt.", "Must be an object.");
        }
        var child = new JsonBody(inner, at(field), errors);
        children.add(child);
        return Optional.of(child);
    }

    /** The names of this object's own fields, for objects whose names are data. */
    public List<String> names() {
        return List.copyOf(
                object.propertyStream().map(java.util.Map.Entry::getKey).toList());
    }

    /** A tree that has a reader of its own. */
    public Optional<JsonNode> tree(String field) {
        return value(field);
    }

    public void missing(String field) {
        asked.add(field);
        var already = errors.stream().anyMatch(error -> error.pointer().equals(at(field)));
        if (!already) {
            error(field, new Words("Mangler.", "Is missing."));
        }
    }

    /** @param field its name, or a pointer's further steps such as {@code filter/all/0} */
    public void error(String field, Words detail) {
        asked.add(field);
        errors.add(new FieldError(at(field), detail));
    }

    /** Ends the reading: 422 when anything was wrong. */
    public void done() {
        collectUnknown();
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors).asException();
        }
    }

    private void collectUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                // The name is the caller's own text and is not echoed.
                errors.add(new FieldError(
                        pointer,
                        new Words("Har et felt som ikke finnes her.", "Has a field that does not exist here.")));
            }
        });
        children.forEach(JsonBody::collectUnknown);
    }

    private Optional<JsonNode> value(String field) {
        asked.add(field);
        var node = object.get(field);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private String at(String field) {
        return pointer + "/" + field;
    }

    private <T> Optional<T> fault(String field, String nb, String en) {
        return fault(field, new Words(nb, en));
    }

    private <T> Optional<T> fault(String field, Words words) {
        error(field, words);
        return Optional.empty();
    }

    /** No control characters but line breaks and tabs, and no half surrogate pairs. */
    private static boolean isClean(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE));
    }
}
