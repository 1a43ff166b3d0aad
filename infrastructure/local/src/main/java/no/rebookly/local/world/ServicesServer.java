package no.rebookly.local.world;

import java.net.URI;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * SNS Publish to phone numbers and SES SendEmail, in AWS's query protocol, on a loopback port of their own: the adapters that run
 * against AWS run against this, so nothing of them is left out when the system runs on one machine.
 */
public final class ServicesServer implements AutoCloseable {

    /** Longer than any client waits: whoever hangs up first, it is not us. */
    private static final long PATIENCE_MILLIS = 600_000;

    private final Server server;
    private final URI endpoint;

    private ServicesServer(Server server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    public static ServicesServer start(Phone phone, Mailbox mailbox) {
        var threads = new QueuedThreadPool();
        threads.setName("outer-world");
        threads.setVirtualThreadsExecutor(new VirtualThreadPool());
        var server = new Server(threads);
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(PATIENCE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new Services(phone, mailbox));
        try {
            server.start();
        } catch (Exception broken) {
            throw new IllegalStateException("the outer world does not start", broken);
        }
        return new ServicesServer(server, URI.create("http://127.0.0.1:" + connector.getLocalPort()));
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class Services extends Handler.Abstract {
        private final Phone phone;
        private final Mailbox mailbox;

        private Services(Phone phone, Mailbox mailbox) {
            this.phone = phone;
            this.mailbox = mailbox;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var fields = new Fields(true);
            UrlEncoded.decodeUtf8To(Content.Source.asString(request), fields);
            switch (String.valueOf(fields.getValue("Action"))) {
                case "Publish" -> publish(SnsPublish.from(fields), request, response, callback);
                case "SendEmail" -> {
                    mailbox.receive(
                            String.valueOf(fields.getValue("Destination.ToAddresses.member.1")),
                            String.valueOf(fields.getValue("Message.Subject.Data")),
                            String.valueOf(fields.getValue("Message.Body.Text.Data")));
                    answer(response, callback, 200, QueryProtocol.mailTaken());
                }
                default ->
                    answer(
                            response,
                            callback,
                            400,
                            QueryProtocol.error("InvalidAction", "not an action of the outer world"));
            }
            return true;
        }

        private void publish(SnsPublish sms, Request request, Response response, Callback callback) {
            if (!sms.isValid()) {
                answer(response, callback, 400, QueryProtocol.error("InvalidParameter", "Invalid parameter"));
                return;
            }
            var taken = phone.receive(sms.to(), sms.senderName(), sms.text());
            if (taken.fault().isEmpty()) {
                answer(response, callback, 200, QueryProtocol.smsTaken(taken.id()));
                return;
            }
            switch (taken.fault().get()) {
                case THROTTLE -> answer(response, callback, 429, QueryProtocol.error("Throttled", "Rate exceeded"));
                case REFUSE ->
                    answer(response, callback, 400, QueryProtocol.error("InvalidParameter", "Invalid parameter"));
                case LOSE_RESPONSE ->
                    request.getConnectionMetaData()
                            .getConnection()
                            .getEndPoint()
                            .close();
                case HANG -> {
                    // Neither answered nor closed: the client's own time limit ends it.
                }
                case UNDELIVERABLE, NO_RECEIPT, MANUAL ->
                    answer(response, callback, 200, QueryProtocol.smsTaken(taken.id()));
            }
        }

        private static void answer(Response response, Callback callback, int status, String xml) {
            response.setStatus(status);
            response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, "text/xml"));
            Content.Sink.write(response, true, xml, callback);
        }
    }
}
