package no.rebookly.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts everything on this machine and stays until it is stopped. Runs in the folder that holds template.yaml. */
public final class Main {

    private static final Path TEMPLATE = Path.of("template.yaml");

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var options = Options.parse(arguments);
            if (!Files.exists(TEMPLATE)) {
                throw new CannotStart("There is no template.yaml here. Start Rebookly with ./rebookly start.");
            }
            if (options.web().isPresent() && !Files.exists(options.web().get().resolve("index.html"))) {
                throw new CannotStart(
                        "There is no built web app in " + options.web().get() + ".");
            }
            var terminal = StandardOutput.keepIn(options.data());
            var system = LocalSystem.start(TEMPLATE, options.addresses(), options.data(), options.web(), options.by());
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(system::close));
            announce(options, terminal);
            Thread.currentThread().join();
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void announce(Options options, PrintStream terminal) {
        var product = options.addresses().product();
        terminal.println("""

                Rebookly runs on this machine.

                  Start here    %s
                  Phone         %s/local/phone
                  Mailbox       %s/local/mailbox
                  Clock         %s/local/clock
                  Short links   %s
                  Data          %s

                Ctrl-C stops it; what is stored stays for the next start.
                """.formatted(
                        product, product, product, product, options.addresses().links(), options.data()));
    }
}
