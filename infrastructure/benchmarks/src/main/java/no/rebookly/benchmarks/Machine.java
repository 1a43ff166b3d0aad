package no.rebookly.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** What a figure was measured on; without it a figure says little. */
record Machine(String processor, int cores, long megabytes, String jdk, String system, double load) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    static Machine thisOne() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                first(PROCESSORS, "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                first(MEMORY, "MemTotal")
                        .map(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
                        .orElse(0L),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                system.getSystemLoadAverage());
    }

    String described() {
        return String.format(
                Locale.ROOT,
                "%s: %s, %d cores, %d MB, %s, %s; load %.1f at the start",
                LocalDate.now(ZoneOffset.UTC),
                processor,
                cores,
                megabytes,
                system,
                jdk,
                load);
    }

    private static java.util.Optional<String> first(Path file, String name) {
        if (!Files.isReadable(file)) {
            return java.util.Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
