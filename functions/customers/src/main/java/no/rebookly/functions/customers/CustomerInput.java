package no.rebookly.functions.customers;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Request;
import no.rebookly.language.Words;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.phone.PhoneReading;

/** Fields of a customer as clients send them; faults are collected in the body. */
final class CustomerInput {
    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_CATEGORY = 100;

    private CustomerInput() {}

    static Optional<CustomerName> name(JsonBody body) {
        var text = line(body, "name", body.requiredText("name", CustomerName.MOST));
        if (text.length() > CustomerName.MOST) {
            body.error("name", new Words("Er for langt.", "Is too long."));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new CustomerName(text));
    }

    /** The text without the spaces around it; empty, and a fault of the body, when it is more than one line or turns the writing round. */
    static String line(JsonBody body, String field, String text) {
        var stripped = text.strip();
        if (stripped.codePoints().allMatch(CustomerInput::isOfALine)) {
            return stripped;
        }
        body.error(
                field,
                new Words("Skal stå på én linje, uten styretegn.", "Must be on one line, without control characters."));
        return "";
    }

    /** A mark of direction would show one name as another, and everything after it backwards. */
    private static boolean isOfALine(int point) {
        return !Character.isISOControl(point)
                && !isMarkOfDirection(point)
                && Character.getType(point) != Character.LINE_SEPARATOR
                && Character.getType(point) != Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isMarkOfDirection(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> point == '\u200e' || point == '\u200f' || point == '\u061c';
        };
    }

    static Optional<String> category(JsonBody body) {
        return body.text("category", LONGEST_CATEGORY)
                .map(text -> line(body, "category", text))
                .filter(text -> !text.isEmpty());
    }

    static Optional<PhoneNumber> phone(JsonBody body, PhoneReader reader) {
        var text = body.requiredText("phone", LONGEST_PHONE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (reader.read(text)) {
            case PhoneReading.Mobile(var number) -> Optional.of(number);
            case PhoneReading.Refused(var refusal) -> {
                body.error("phone", refusal.words());
                yield Optional.empty();
            }
        };
    }

    static SortedSet<String> tags(JsonBody body) {
        var tags = new TreeSet<>(
                body.texts("tags", Customer.MOST_TAGS, Customer.LONGEST_TAG).orElse(List.of()));
        if (!tags.stream()
                .allMatch(tag -> Customer.isTag(tag) && tag.codePoints().allMatch(CustomerInput::isOfALine))) {
            body.error("tags", new Words("Hver merkelapp skal stå på én linje.", "Each tag must be on one line."));
        }
        return tags;
    }

    /** The basis that a body asserts; its faults are the body's. */
    static Optional<MarketingEntry> basis(JsonBody body, Request request) {
        var basis = body.oneOf("basis", MarketingBasis.class);
        if (!body.has("basis")) {
            body.missing("basis");
        }
        var source = line(body, "source", body.requiredText("source", LONGEST_SOURCE));
        var wording = body.requiredText("wording", LONGEST_WORDING);
        return basis.map(given -> new MarketingEntry(
                request.now(),
                new MarketingEntry.Act.Asserted(given, wording),
                source,
                Optional.of(request.caller().account().value())));
    }
}
