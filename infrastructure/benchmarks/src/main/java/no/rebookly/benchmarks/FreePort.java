package no.rebookly.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where a system can be started: it takes two ports in a row. */
final class FreePort {
    private FreePort() {}

    static int withNext() throws IOException {
        while (true) {
            try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (isFree(first.getLocalPort() + 1)) {
                    return first.getLocalPort();
                }
            }
        }
    }

    private static boolean isFree(int port) {
        try (var next = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return next.isBound();
        } catch (IOException | IllegalArgumentException takenOrNone) {
            return false;
        }
    }
}
