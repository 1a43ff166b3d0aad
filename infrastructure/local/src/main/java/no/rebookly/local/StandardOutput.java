package no.rebookly.local;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What functions print goes to a file in the data folder, as on Lambda it goes to CloudWatch, and leaves the terminal to the person
 * in front of it. Only a program's main may do that, before anything is started.
 */
public final class StandardOutput {
    private StandardOutput() {}

    /** @return the terminal, in UTF-8 */
    public static PrintStream keepIn(Path data) {
        try {
            var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Files.createDirectories(data);
            var file = new FileOutputStream(data.resolve("functions.log").toFile(), true);
            System.setOut(new PrintStream(file, true, StandardCharsets.UTF_8));
            return terminal;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
