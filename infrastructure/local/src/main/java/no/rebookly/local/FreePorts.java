package no.rebookly.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Where a system can be started beside others: it takes two ports in a row. */
public final class FreePorts {
    /**
     * Below the ports that Linux (32768 and up), macOS and Windows (49152 and up) give to outgoing connections: one of those can
     * be taken by any connection between the moment it is found free and the moment it is used.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** The first of two that nobody uses. */
    public static int pair() {
        while (true) {
            var port = RandomGenerator.getDefault().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
