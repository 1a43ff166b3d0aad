package no.rebookly.local.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
 * SNS Publish to phone numbers and SES SendEmail, in AWS's query protocol, and End User Messaging's SendTextMessage, in its JSON
 * protocol, on a loopback port of their own: the adapters that run against AWS run against this, so nothing of them is left out
 * when the system runs on one machine.
 */
public final class ServicesServer implements AutoCloseable {

    /** Longer than any client waits: whoever hangs up first, it is not us. */
    private static final long PATIENCE_MILLIS = 600_000;

    private static final ObjectMapper JSON = new ObjectMapper();

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
            var target = request.getHeaders().get("X-Amz-Target");
            if (target != null) {
                json(target, request, response, callback);
                return true;
            }
            var fields = new Fields(true);
            UrlEncoded.decodeUtf8To(Content.Source.asString(request), fields);
            switch (String.valueOf(fields.getValue("Action"))) {
                case "Publish" -> publish(SnsPublish.from(fields), new Exchange(request, response, callback));
                case "SendEmail" -> {
                    mailbox.receive(
                            String.valueOf(fields.getValue("Destination.ToAddresses.member.1")),
                            String.valueOf(fields.getValue("Message.Subject.Data")),
                            String.valueOf(fields.getValue("Message.Body.Text.Data")));
                    new Exchange(request, response, callback).xml(200, QueryProtocol.mailTaken());
                }
                default ->
                    new Exchange(request, response, callback)
                            .xml(400, QueryProtocol.error("InvalidAction", "not an action of the outer world"));
            }
            return true;
        }

        private void json(String target, Request request, Response response, Callback callback) throws IOException {
            var exchange = new Exchange(request, response, callback);
            if (target.endsWith(".SendTextMessage")) {
                sendText(SendTextMessage.from(JSON.readTree(Content.Source.asString(request))), exchange);
            } else {
                exchange.json(400, JsonProtocol.error("ValidationException", "not an action of the outer world"));
            }
        }

        private void publish(SnsPublish sms, Exchange exchange) {
            if (!sms.isValid()) {
                exchange.xml(400, QueryProtocol.error("InvalidParameter", "Invalid parameter"));
                return;
            }
            var answer = phone.receive(sms.to(), sms.senderName(), sms.text(), null);
            switch (Said.to(answer)) {
                case TAKEN -> exchange.xml(200, QueryProtocol.smsTaken(answer.id()));
                case THROTTLED -> exchange.xml(429, QueryProtocol.error("Throttled", "Rate exceeded"));
                case REFUSED -> exchange.xml(400, QueryProtocol.error("InvalidParameter", "Invalid parameter"));
                case CUT -> exchange.cut();
                case NOTHING -> {
                    // Neither answered nor closed: the client's own time limit ends it.
                }
            }
        }

        private void sendText(SendTextMessage sms, Exchange exchange) {
            if (!sms.isValid()) {
                exchange.json(400, JsonProtocol.error("ValidationException", "Invalid parameter"));
                return;
            }
            var answer = phone.receive(sms.to(), sms.senderName(), sms.text(), sms.context());
            switch (Said.to(answer)) {
                case TAKEN -> exchange.json(200, JsonProtocol.smsTaken(answer.id()));
                case THROTTLED -> exchange.json(400, JsonProtocol.error("ThrottlingException", "Rate exceeded"));
                case REFUSED -> exchange.json(400, JsonProtocol.error("ValidationException", "Invalid parameter"));
                case CUT -> exchange.cut();
                case NOTHING -> {
                    // Neither answered nor closed: the client's own time limit ends it.
                }
            }
        }
    }

    /** What a client gets to hear. */
    private enum Said {
        TAKEN,
        THROTTLED,
        REFUSED,
        CUT,
        NOTHING;

        static Said to(Phone.Answer answer) {
            return answer.fault()
                    .map(fault -> switch (fault) {
                        case THROTTLE -> THROTTLED;
                        case REFUSE -> REFUSED;
                        case LOSE_RESPONSE -> CUT;
                        case HANG -> NOTHING;
                        case UNDELIVERABLE, NO_RECEIPT, MANUAL -> TAKEN;
                    })
                    .orElse(TAKEN);
        }
    }

    private record Exchange(Request request, Response response, Callback callback) {
        void xml(int status, String body) {
            answer("text/xml", status, body);
        }

        void json(int status, String body) {
            answer("application/x-amz-json-1.0", status, body);
        }

        void cut() {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        }

        private void answer(String type, int status, String body) {
            response.setStatus(status);
            response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, type));
            Content.Sink.write(response, true, body, callback);
        }
    }
}
