package no.rebookly.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the texts that travel with the code. */
public final class TextResource {
    private TextResource() {}

    /** The whole text of a resource beside a class, in UTF-8. */
    public static String read(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + beside.getSimpleName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its lines without comments ({@code #}) and empty ones. */
    public static List<String> lines(Class<?> beside, String name) {
        return read(beside, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
