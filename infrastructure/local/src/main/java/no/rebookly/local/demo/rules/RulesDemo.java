package no.rebookly.local.demo.rules;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.rebookly.local.CannotStart;
import no.rebookly.local.demo.Browser;
import no.rebookly.local.demo.DemoStopped;
import no.rebookly.local.demo.OwnSystem;
import no.rebookly.local.demo.oracle.Wall;

/**
 * {@code ./rebookly demo rules [NAME] [--from DAY] [--weeks NUMBER]}: lets weeks pass over a salon whose rules are on. The exit code
 * tells whether all that came of them is what a second reading of the rules says.
 */
public final class RulesDemo {
    private RulesDemo() {}

    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(run(Weeks.of(List.of(arguments))) ? 0 : 1);
        } catch (CannotStart | DemoStopped reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(Weeks weeks) throws IOException, CannotStart {
        var system = OwnSystem.start(Optional.of(Wall.instant(weeks.begin())));
        system.out().println();
        system.out().println("  Rebookly, rules that send by themselves");
        system.out().println();
        return new Rehearsal(weeks, new Browser(system.product(), "en"), system.out()).play();
    }
}
