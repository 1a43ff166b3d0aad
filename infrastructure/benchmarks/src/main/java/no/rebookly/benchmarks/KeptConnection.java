package no.rebookly.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client that costs next to nothing: one connection, kept, and no more of HTTP than the answer's status and length. */
final class KeptConnection implements AutoCloseable {
    private static final String HEADERS =
            " HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-language: nb-NO\r\nuser-agent: Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac"
                    + " OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Safari/604.1\r\n\r\n";

    private final Socket socket;
    private final InputStream in;

    KeptConnection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The status of the answer. */
    int get(String path) throws IOException {
        socket.getOutputStream().write(("GET /" + path + HEADERS).getBytes(StandardCharsets.US_ASCII));
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        in.readNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
