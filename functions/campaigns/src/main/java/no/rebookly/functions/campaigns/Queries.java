package no.rebookly.functions.campaigns;

import java.util.Optional;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;

/** What narrows a list, from the address. */
final class Queries {
    private Queries() {}

    static <E extends Enum<E>> Optional<E> oneOf(Request request, String name, Class<E> choices) {
        return request.query(name).map(text -> {
            for (var choice : choices.getEnumConstants()) {
                if (choice.name().equals(text)) {
                    return choice;
                }
            }
            throw Problems.BAD_QUERY.asException();
        });
    }
}
