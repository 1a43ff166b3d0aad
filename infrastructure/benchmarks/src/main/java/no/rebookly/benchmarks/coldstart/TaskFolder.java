package no.rebookly.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Lays code out as a zip package unpacks on Lambda: jars in {@code lib} of the task's folder. */
final class TaskFolder {
    private TaskFolder() {}

    /** @param classpaths files that hold one class path each, as the modules' builds write them */
    static Path make(Path folder, Path ownClasses, List<Path> classpaths) throws IOException {
        Set<Path> parts = new LinkedHashSet<>();
        parts.add(ownClasses);
        for (var classpath : classpaths) {
            for (var part : Files.readString(classpath).strip().split(":", -1)) {
                parts.add(Path.of(part));
            }
            parts.add(classpath.resolveSibling("classes").toAbsolutePath());
        }
        var lib = Files.createDirectories(folder.resolve("lib"));
        var number = 0;
        for (var part : parts) {
            number++;
            if (Files.isDirectory(part)) {
                pack(part, lib.resolve("classes-" + number + ".jar"));
            } else {
                Files.createSymbolicLink(lib.resolve(number + "-" + part.getFileName()), part);
            }
        }
        return folder;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(classes)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
