package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.get;
import static no.rebookly.lambda.Route.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Duplicate;
import no.rebookly.customer.FindDuplicates;
import no.rebookly.customer.TellApart;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Words;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.platform.Platform;

/** Customers who may be one person, and the word that they are not. */
final class DuplicateRoutes {
    private static final String LIST = "duplicates";

    private final Platform platform;

    private DuplicateRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new DuplicateRoutes(platform);
        return Routes.of(
                get("/api/customers/duplicates", SESSION, routes::list),
                post("/api/customers/duplicates/apart", SESSION, routes::tellApart));
    }

    private Response list(Request request) {
        var studio = request.caller().studio();
        var paging = new Paging(platform.cursors());
        var page = new FindDuplicates(platform.customers()).find(studio, paging.read(request, LIST));
        var records = platform.numbers().all(studio);
        return paging.answer(request, LIST, page, pair -> shown(pair, records, request));
    }

    private JsonNode shown(Duplicate pair, Map<NumberKey, NumberRecord> records, Request request) {
        var json = MergeJson.both(
                MergeJson.side(pair.keep(), record(pair.keep(), records), request.now()),
                MergeJson.side(pair.remove(), record(pair.remove(), records), request.now()));
        return json.put("why", why(pair.likeness()))
                .put("sentence", sentence(pair.likeness()).in(request.language()));
    }

    private NumberRecord record(Customer customer, Map<NumberKey, NumberRecord> records) {
        var key = platform.numberKeys().of(customer.studio(), customer.phone());
        return records.getOrDefault(key, NumberRecord.unknown(key));
    }

    private Response tellApart(Request request) {
        var body = request.json();
        var one = body.requiredText("one", MergeInput.LONGEST_ID);
        var other = body.requiredText("other", MergeInput.LONGEST_ID);
        var apart = body.bool("apart").orElse(true);
        MergeInput.differ(body, "one", one, "other", other);
        body.done();
        var outcome = new TellApart(platform.customers())
                .tell(request.caller().studio(), MergeInput.id(one), MergeInput.id(other), apart);
        return switch (outcome) {
            case REMEMBERED -> Response.noContent();
            case NOT_FOUND -> throw Problems.NOT_FOUND.asException();
            case BUSY -> throw Problems.CONFLICT.asException();
        };
    }

    private static String why(Duplicate.Likeness likeness) {
        return switch (likeness) {
            case SAME_NUMBER_SAME_NAME, SAME_NUMBER_SIMILAR_NAME -> "SAME_NUMBER_SIMILAR_NAME";
            case SAME_NAME_DIGITS_SWAPPED, SAME_NAME_DIGIT_WRONG -> "SAME_NAME_NEAR_NUMBER";
        };
    }

    private static Words sentence(Duplicate.Likeness likeness) {
        return switch (likeness) {
            case SAME_NUMBER_SAME_NAME ->
                new Words(
                        "Samme nummer, og samme navn skrevet likt eller nesten likt.",
                        "The same number, and the same name written alike or nearly so.");
            case SAME_NUMBER_SIMILAR_NAME ->
                new Words("Samme nummer og et navn som ligner.", "The same number and a similar name.");
            case SAME_NAME_DIGITS_SWAPPED ->
                new Words(
                        "Samme navn, og to sifre i nummeret har byttet plass.",
                        "The same name, and two digits of the number have changed places.");
            case SAME_NAME_DIGIT_WRONG ->
                new Words(
                        "Samme navn, og bare ett siffer i nummeret er forskjellig.",
                        "The same name, and only one digit of the number differs.");
        };
    }
}
