package no.rebookly.lambda.json;

import java.util.Optional;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;

/** What narrows a list, from the address. */
public final class Queries {
    private Queries() {}

    public static <E extends Enum<E>> Optional<E> oneOf(Request request, String name, Class<E> choices) {
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
