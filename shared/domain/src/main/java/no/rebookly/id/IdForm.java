package no.rebookly.id;

/** The common form of our ids: a kind in front, so that a reader of a log or a URL knows what it names. */
public final class IdForm {
    /** Twenty base62 characters are 119 bits: none is ever guessed or met twice. */
    public static final int LENGTH = 20;

    private IdForm() {}

    /** Returns the id when it has the form {@code kind_} and twenty base62 characters. */
    public static String check(String kind, String id) {
        if (!matches(kind, id)) {
            throw new IllegalArgumentException("not an id of kind " + kind);
        }
        return id;
    }

    /** Whether a text that came from outside can be an id of this kind. */
    public static boolean matches(String kind, String id) {
        var start = kind.length() + 1;
        if (id.length() != start + LENGTH || !id.startsWith(kind) || id.charAt(start - 1) != '_') {
            return false;
        }
        return id.chars().skip(start).allMatch(IdForm::isBase62);
    }

    private static boolean isBase62(int character) {
        return (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
    }
}
