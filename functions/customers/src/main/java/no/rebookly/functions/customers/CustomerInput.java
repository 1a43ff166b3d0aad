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

    private CustomerInput() {}

    static Optional<CustomerName> name(JsonBody body) {
        var text = body.requiredText("name", CustomerName.MOST).strip();
        if (text.chars().anyMatch(Character::isISOControl) || text.length() > CustomerName.MOST) {
            body.error("name", new Words("Skal stå på én linje.", "Must be on one line."));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new CustomerName(text));
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
        if (!tags.stream().allMatch(Customer::isTag)) {
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
        var source = body.requiredText("source", LONGEST_SOURCE);
        var wording = body.requiredText("wording", LONGEST_WORDING);
        return basis.map(given -> new MarketingEntry(
                request.now(),
                new MarketingEntry.Act.Asserted(given, wording),
                source,
                Optional.of(request.caller().account().value())));
    }
}
