package no.rebookly.local.http;

import java.io.IOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The product's port and the links' host on the port after it. */
public final class HttpServers implements AutoCloseable {

    /** A port that somebody else has. */
    public static final class PortTaken extends Exception {
        private final int port;

        PortTaken(int port, Throwable cause) {
            super("port " + port + " is taken", cause);
            this.port = port;
        }

        public int port() {
            return port;
        }
    }

    private final Server product;
    private final Server links;

    private HttpServers(Server product, Server links) {
        this.product = product;
        this.links = links;
    }

    /** Binds both ports, or none. */
    public static HttpServers start(String host, int port, Endpoint product, Endpoint links) throws PortTaken {
        var first = server(host, port, product);
        try {
            return new HttpServers(first, server(host, port + 1, links));
        } catch (PortTaken taken) {
            stop(first);
            throw taken;
        }
    }

    @Override
    public void close() {
        stop(links);
        stop(product);
    }

    private static Server server(String host, int port, Endpoint endpoint) throws PortTaken {
        var threads = new QueuedThreadPool();
        threads.setName("http-" + port);
        threads.setVirtualThreadsExecutor(new VirtualThreadPool());
        var server = new Server(threads);
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // As API Gateway: a path is taken as it comes, and the function says what it is.
        configuration.setUriCompliance(org.eclipse.jetty.http.UriCompliance.UNSAFE);
        var connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Adapter(endpoint));
        try {
            server.start();
        } catch (IOException taken) {
            stop(server);
            if (taken instanceof BindException || taken.getCause() instanceof BindException) {
                throw new PortTaken(port, taken);
            }
            throw new IllegalStateException("cannot listen on " + host + ":" + port, taken);
        } catch (Exception broken) {
            throw new IllegalStateException("the server does not start", broken);
        }
        return server;
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException("the server does not stop", broken);
        }
    }

    private static final class Adapter extends Handler.Abstract {
        private final Endpoint endpoint;

        private Adapter(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var answer = endpoint.answer(request);
            response.setStatus(answer.status());
            answer.headers().forEach((name, value) -> response.getHeaders().add(name, value));
            answer.cookies().forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
            return true;
        }
    }
}
