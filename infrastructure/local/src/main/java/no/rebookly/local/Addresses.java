package no.rebookly.local;

import java.util.Set;

/**
 * Where the system listens.
 *
 * @param bind the address that both servers listen on
 * @param port the product's; the links' host has the port after it
 */
public record Addresses(String bind, int port) {

    /** The one before the last, since two are needed. */
    public static final int HIGHEST_PORT = 65_534;

    public Addresses {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port lies between 1 and 65534, and the one after it is needed too");
        }
    }

    public String product() {
        return "http://localhost:" + port;
    }

    public String links() {
        return "http://localhost:" + (port + 1);
    }

    /** The origins that a browser on this machine may name. */
    public Set<String> productOrigins() {
        return Set.of(product(), "http://127.0.0.1:" + port);
    }
}
