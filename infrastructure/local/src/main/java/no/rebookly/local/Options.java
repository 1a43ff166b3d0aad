package no.rebookly.local;

import java.nio.file.Path;

/** What the person who starts the system says. */
record Options(Addresses addresses, Path data) {

    static Options parse(String... arguments) throws CannotStart {
        var port = 8080;
        var bind = "127.0.0.1";
        var data = Path.of(".rebookly", "data");
        for (var at = 0; at < arguments.length; at += 2) {
            if (at + 1 == arguments.length) {
                throw new CannotStart(arguments[at] + " needs a value.");
            }
            var value = arguments[at + 1];
            switch (arguments[at]) {
                case "--port" -> port = port(value);
                case "--bind" -> bind = value;
                case "--data" -> data = Path.of(value);
                default ->
                    throw new CannotStart("Rebookly knows --port, --data and --bind, not " + arguments[at] + ".");
            }
        }
        return new Options(new Addresses(bind, port), data.toAbsolutePath());
    }

    private static int port(String value) throws CannotStart {
        try {
            var port = Integer.parseInt(value);
            if (port >= 1 && port <= Addresses.HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException words) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    private static CannotStart outOfRange() {
        return new CannotStart("--port is a number from 1 to " + Addresses.HIGHEST_PORT
                + "; the links' host takes the port after it.");
    }
}
