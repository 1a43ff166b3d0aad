package no.rebookly.local.http;

import java.io.IOException;
import org.eclipse.jetty.server.Request;

/** Something that answers requests, each in a thread of its own. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Request request) throws IOException;
}
