package no.rebookly.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import no.rebookly.local.Addresses;
import no.rebookly.local.CannotStart;
import no.rebookly.local.FreePorts;
import no.rebookly.local.LocalSystem;
import no.rebookly.local.SendingBy;
import no.rebookly.local.StandardOutput;
import no.rebookly.local.clock.LocalClock;

/**
 * A whole system for one demo, gone with the process, its data too.
 *
 * @param out the terminal; what functions print goes elsewhere
 */
public record OwnSystem(URI product, PrintStream out) {
    private static final Path TEMPLATE = Path.of("template.yaml");
    private static final int USUAL_PORT = 8080;

    public static OwnSystem start() throws IOException, CannotStart {
        return start(Optional.empty());
    }

    /** @param at what its clock shows when it begins, whatever the machine's does; empty for the same */
    public static OwnSystem start(Optional<Instant> at) throws IOException, CannotStart {
        var data = Files.createTempDirectory("rebookly-demo");
        var out = StandardOutput.keepIn(data);
        at.ifPresent(instant -> LocalClock.beginAt(data, InstantSource.system(), instant));
        var system = LocalSystem.start(TEMPLATE, new Addresses("127.0.0.1", port()), data, SendingBy.DEFAULTS);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> end(system, data)));
        return new OwnSystem(URI.create(system.addresses().product()), out);
    }

    /** The usual one when nobody uses it, else any that is free with the one after it. */
    private static int port() {
        return FreePorts.isFree(USUAL_PORT) && FreePorts.isFree(USUAL_PORT + 1) ? USUAL_PORT : FreePorts.pair();
    }

    private static void end(LocalSystem system, Path data) {
        system.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            System.err.println("The demo's data is left in " + data + ".");
        }
    }
}
