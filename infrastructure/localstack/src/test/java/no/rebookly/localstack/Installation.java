package no.rebookly.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** LocalStack as {@code ./rebookly test} installs it, in a folder of its own that git ignores. */
sealed interface Installation {

    /** @param python the interpreter that has LocalStack among its packages */
    record Ready(Path python) implements Installation {}

    record Missing(String why) implements Installation {}

    /** What is installed under this root of the repository. */
    static Installation in(Path root) {
        var folder = root.resolve(".rebookly/localstack");
        var python = folder.resolve("bin/python");
        if (!Files.isExecutable(python)) {
            return new Missing(
                    "LocalStack is not installed: ./rebookly test installs it where it finds a Python 3.11 to 3.13");
        }
        if (!isAsPinned(root, folder.resolve("installed.txt"))) {
            return new Missing("another LocalStack is installed than is pinned now: ./rebookly test installs it anew");
        }
        return new Ready(python);
    }

    /** The folder that holds {@code rebookly}, wherever in it the tests are run. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("rebookly"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the repository");
        }
        return folder;
    }

    private static boolean isAsPinned(Path root, Path installed) {
        try (var pins = Files.newDirectoryStream(root.resolve("infrastructure/localstack/python"), "*.txt")) {
            for (var pin : pins) {
                if (Files.exists(installed) && Files.mismatch(pin, installed) < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
