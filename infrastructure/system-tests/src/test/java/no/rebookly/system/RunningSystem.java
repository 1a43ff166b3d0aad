package no.rebookly.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import no.rebookly.local.Addresses;
import no.rebookly.local.CannotStart;
import no.rebookly.local.FreePorts;
import no.rebookly.local.LocalSystem;
import no.rebookly.local.SendingBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole system in this JVM, as ./rebookly start runs it, with a data folder of its own. */
final class RunningSystem implements BeforeAllCallback, AfterAllCallback {
    static final Path TEMPLATE = Path.of("../../template.yaml").toAbsolutePath().normalize();
    private static final Contract CONTRACT = new Contract();
    private static final int TRIES = 10;

    private final SendingBy by;
    private @Nullable LocalSystem system;
    private @Nullable Path data;

    RunningSystem() {
        this(SendingBy.DEFAULTS);
    }

    RunningSystem(SendingBy by) {
        this.by = by;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("rebookly-system");
        system = start(data, by);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (system != null) {
            system.close();
        }
        if (data != null) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A browser without a session. */
    Client client() {
        if (system == null) {
            throw new IllegalStateException("register the system in a static field");
        }
        return new Client(URI.create(system.addresses().product()), CONTRACT);
    }

    /** A phone's browser on the links' host. */
    Client links(URI links) {
        return new Client(links, CONTRACT);
    }

    Contract contract() {
        return CONTRACT;
    }

    Path data() {
        if (data == null) {
            throw new IllegalStateException("register the system in a static field");
        }
        return data;
    }

    private static LocalSystem start(Path data, SendingBy by) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return LocalSystem.start(TEMPLATE, new Addresses("127.0.0.1", FreePorts.pair()), data, by);
            } catch (CannotStart taken) {
                // Somebody took the port between asking for it and using it.
                if (tries == TRIES - 1) {
                    throw new IllegalStateException(taken);
                }
            }
        }
        throw new IllegalStateException("no two free ports in a row");
    }
}
