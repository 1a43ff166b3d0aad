package no.rebookly.functions.customers;

import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.MergeChoice;
import no.rebookly.customer.MergeWish;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Problems;
import no.rebookly.language.Words;

/** Which two customers are to be one, as clients send it; faults are collected in the body. */
final class MergeInput {
    static final int LONGEST_ID = 60;

    private MergeInput() {}

    /** Ends the reading of the body. */
    static MergeWish wish(JsonBody body) {
        var keep = body.requiredText("keep", LONGEST_ID);
        var remove = body.requiredText("remove", LONGEST_ID);
        var name = body.oneOf("name", MergeChoice.Side.class);
        var phone = body.oneOf("phone", MergeChoice.Side.class);
        var versions = body.object("versions").map(MergeInput::versions);
        differ(body, "keep", keep, "remove", remove);
        body.done();
        return new MergeWish(id(keep), id(remove), name, phone, versions);
    }

    static void differ(JsonBody body, String oneField, String one, String otherField, String other) {
        if (!one.isEmpty() && one.equals(other)) {
            body.error(
                    otherField,
                    new Words(
                            "Skal være en annen enn " + oneField + ".", "Must be another one than " + oneField + "."));
        }
    }

    /** What cannot be an id is not found, as one of another studio is not. */
    static CustomerId id(String text) {
        return CustomerId.parse(text).orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static MergeWish.Versions versions(JsonBody body) {
        return new MergeWish.Versions(version(body, "keep"), version(body, "remove"));
    }

    private static long version(JsonBody body, String field) {
        Optional<Long> version = body.integer(field, 0, Long.MAX_VALUE);
        if (version.isEmpty()) {
            body.missing(field);
        }
        return version.orElse(0L);
    }
}
