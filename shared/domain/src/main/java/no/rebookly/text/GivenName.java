package no.rebookly.text;

import java.util.Optional;

/**
 * The name to greet somebody by. "Hansen, Kari" is turned around; of "Anne Marie Lie" only Anne is certain (Marie may be a
 * second given name or a middle one), and "Anne-Marie" is one name. An initial ("K. Hansen") greets nobody: empty, so that the
 * template's fallback is used.
 */
public final class GivenName {
    private GivenName() {}

    public static Optional<String> of(String fullName) {
        var name = PlainText.clean(fullName);
        var comma = name.indexOf(',');
        var given = comma < 0 ? name : name.substring(comma + 1).strip();
        var first = given.split(" ", 2)[0];
        var isInitial = first.codePointCount(0, first.length()) < 2 || first.endsWith(".");
        return isInitial ? Optional.empty() : Optional.of(first);
    }
}
