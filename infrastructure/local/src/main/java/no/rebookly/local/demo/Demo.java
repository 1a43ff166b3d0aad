package no.rebookly.local.demo;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.rebookly.aws.holidays.JollydayHolidays;
import no.rebookly.local.CannotStart;

/**
 * Shows the main job, in a system of its own or in one that runs already ({@code --at URL}). The exit code tells whether every
 * figure was right.
 */
public final class Demo {
    private final PrintStream out;
    private final URI product;
    private final Browser browser;
    private final Owner owner;

    private Demo(URI product, PrintStream out) {
        this.out = out;
        this.product = product;
        this.browser = new Browser(product, "nb");
        this.owner = new Owner(browser);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(arguments) ? 0 : 1);
        } catch (CannotStart | DemoStopped reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(String[] arguments) throws IOException, InterruptedException, CannotStart {
        if (arguments.length == 2 && arguments[0].equals("--at")) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            var demo = new Demo(URI.create(arguments[1].replaceFirst("/+$", "")), out);
            var right = demo.tell();
            demo.sayWhereToLook();
            return right;
        }
        if (arguments.length != 0) {
            throw new DemoStopped("The demo knows --at URL and nothing else.");
        }
        var system = OwnSystem.start();
        var out = system.out();
        var demo = new Demo(system.product(), out);
        var right = demo.tell();
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            demo.sayWhereToLook();
            out.println("  It stays up until you press Ctrl-C; then it is gone.");
            Thread.currentThread().join();
        }
        return right;
    }

    private boolean tell() {
        out.println();
        out.println("  Rebookly, from a list of customers to a report");
        out.println();
        var figures = new Story(browser, new JollydayHolidays(), out).tell(owner);
        figures.print(out);
        return figures.allRight();
    }

    private void sayWhereToLook() {
        out.println();
        out.println("  Look around:");
        out.println("    " + product + "/local/phone      the SMS, as they came");
        out.println("    " + product + "/local/mailbox    the owner's mail");
        out.println("    " + product + "/local/clock      the clock; move it forward");
        out.println("    sign in as " + owner.email());
        out.println("    password   " + owner.password());
        out.println("    authenticator secret " + owner.secret() + ", a session is ready in the cookie "
                + browser.cookie());
        out.println();
    }
}
