package no.rebookly.simulation;

import java.util.List;
import no.rebookly.simulation.broken.Break;

/**
 * {@code ./rebookly simulate [--seeds N] [--from SEED] [--broken PART]}: passes seeds, and prints what they came to, or the
 * first that failed with its steps. Ends with 1 when one failed.
 */
public final class Main {
    private static final long USUAL = 1_000;
    private static final double NANOS = 1e9;

    private Main() {}

    public static void main(String[] arguments) {
        var given = List.of(arguments);
        var broken = Break.parse(value(given, "--broken", "")).orElse(Break.NOTHING);
        var seeds = new Seeds(
                Long.parseLong(value(given, "--from", "1")),
                Long.parseLong(value(given, "--seeds", Long.toString(USUAL))),
                broken);
        var began = System.nanoTime();
        var summary = seeds.pass();
        System.out.print(summary.text((System.nanoTime() - began) / NANOS));
        summary.firstFailure().ifPresent(failure -> {
            System.out.print(Failure.text(failure, seeds.trace(failure.seed()), broken));
            System.exit(1);
        });
        System.out.printf("%nNothing happened that must not.%n");
    }

    private static String value(List<String> given, String name, String otherwise) {
        var at = given.indexOf(name);
        return at < 0 ? otherwise : given.get(at + 1);
    }
}
