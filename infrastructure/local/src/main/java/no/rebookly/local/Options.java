package no.rebookly.local;

import java.nio.file.Path;
import java.util.Optional;
import no.rebookly.aws.sms.SmsVendor;
import no.rebookly.pace.Pace;

/**
 * What the person who starts the system says.
 *
 * @param web the folder of the built web app; empty serves the API and the local pages only
 */
record Options(Addresses addresses, Path data, Optional<Path> web, SendingBy by) {
    private static final int FASTEST = 100_000;

    static Options parse(String... arguments) throws CannotStart {
        var port = 8080;
        var bind = "127.0.0.1";
        var data = Path.of(".rebookly", "data");
        var web = Optional.<Path>empty();
        var by = SendingBy.DEFAULTS;
        for (var at = 0; at < arguments.length; at += 2) {
            if (at + 1 == arguments.length) {
                throw new CannotStart(arguments[at] + " needs a value.");
            }
            var value = arguments[at + 1];
            switch (arguments[at]) {
                case "--port" -> port = port(value);
                case "--bind" -> bind = value;
                case "--data" -> data = Path.of(value);
                case "--web" -> web = Optional.of(Path.of(value).toAbsolutePath());
                case "--sms" -> by = by.with(sms(value));
                case "--sms-per-second" -> by = by.with(pace(value));
                default ->
                    throw new CannotStart(
                            "Rebookly knows --port, --data, --bind, --web, --sms and --sms-per-second, not "
                                    + arguments[at] + ".");
            }
        }
        return new Options(new Addresses(bind, port), data.toAbsolutePath(), web, by);
    }

    private static SmsVendor sms(String word) throws CannotStart {
        return SmsVendor.named(word)
                .orElseThrow(() -> new CannotStart("--sms is one of " + SmsVendor.words() + ", not " + word + "."));
    }

    private static Pace pace(String value) throws CannotStart {
        return new Pace(number(value, FASTEST, "--sms-per-second is a number from 1 to " + FASTEST + "."));
    }

    private static int port(String value) throws CannotStart {
        return number(
                value,
                Addresses.HIGHEST_PORT,
                "--port is a number from 1 to " + Addresses.HIGHEST_PORT
                        + "; the links' host takes the port after it.");
    }

    private static int number(String value, int highest, String otherwise) throws CannotStart {
        try {
            var number = Integer.parseInt(value);
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException words) {
            throw new CannotStart(otherwise);
        }
        throw new CannotStart(otherwise);
    }
}
