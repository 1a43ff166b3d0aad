package no.rebookly.aws.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.message.SmsProviderContract.OnPhone;

/**
 * A vendor's server on a socket, so that it can also do what an HTTP server would not: cut a connection after the request was
 * read, or never answer. It keeps connections alive, as AWS does. Its language is its subclasses'.
 */
abstract class VendorEndpoint implements AutoCloseable {
    /** What becomes of the next request. */
    enum Mode {
        TAKE,
        CUT,
        HANG
    }

    record Answer(Mode mode, int status, String code) {}

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Answer> next = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    VendorEndpoint() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The body of every request that was read to its end, whatever was answered. */
    List<String> requests() {
        return requests;
    }

    abstract String contentType();

    /** As the vendor says that it took it. */
    abstract String taken(String id);

    abstract String refused(String code);

    /** What this phone would show, the oldest first. */
    abstract List<OnPhone> phone(PhoneNumber number);

    void answersNext(Mode mode) {
        next.add(new Answer(mode, 200, ""));
    }

    void refusesNext(int status, String code) {
        next.add(new Answer(Mode.TAKE, status, code));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var reader = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            while (read(reader)) {
                var answer = next.isEmpty() ? new Answer(Mode.TAKE, 200, "") : next.remove();
                switch (answer.mode()) {
                    case TAKE -> write(socket, answer);
                    case CUT -> {
                        return;
                    }
                    case HANG -> {
                        closed.await();
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            return; // The client left.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean read(BufferedReader reader) throws IOException {
        var line = reader.readLine();
        if (line == null) {
            return false;
        }
        var length = 0;
        while (!line.isEmpty()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
            line = reader.readLine();
        }
        var body = new char[length];
        var done = 0;
        while (done < length) {
            done += reader.read(body, done, length - done);
        }
        requests.add(new String(new String(body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        return true;
    }

    private void write(Socket socket, Answer answer) throws IOException {
        var body = (answer.status() == 200 ? taken("vendor-" + requests.size()) : refused(answer.code()))
                .getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + answer.status() + " Said\r\ncontent-type: " + contentType() + "\r\ncontent-length: "
                + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
    }

    @Override
    public final void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
