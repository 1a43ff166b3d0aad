package no.rebookly.functions.customers;

import no.rebookly.lambda.Problems;

/** Yes or no in an address; anything else is refused, lest a misspelt word be taken for the milder one. */
final class Flag {
    private Flag() {}

    static boolean of(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problems.BAD_QUERY.asException();
        };
    }
}
