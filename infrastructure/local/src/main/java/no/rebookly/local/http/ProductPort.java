package no.rebookly.local.http;

import java.io.IOException;
import java.util.Optional;
import no.rebookly.local.uploads.LocalUploads;
import no.rebookly.local.world.Page;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The one origin of the web app and the API, as the distribution in front of them would have it, and the local pages beside. */
public final class ProductPort implements Endpoint {

    private final Endpoint api;
    private final Endpoint local;
    private final LocalUploads uploads;
    private final Optional<WebApp> web;
    private final String linksOrigin;

    /** @param web the built app; empty where it was not built */
    public ProductPort(Endpoint api, Endpoint local, LocalUploads uploads, Optional<WebApp> web, String linksOrigin) {
        this.api = api;
        this.local = local;
        this.uploads = uploads;
        this.web = web;
        this.linksOrigin = linksOrigin;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        var path = request.getHttpURI().getPath();
        if (path.equals("/api") || path.startsWith("/api/")) {
            return api.answer(request);
        }
        if (path.startsWith("/local/uploads/")) {
            return upload(request, path.substring("/local/uploads/".length()));
        }
        var isPageToRead = request.getMethod().equals("GET");
        if (isPageToRead && (path.equals("/local") || path.equals("/local/"))) {
            return Answer.html(200, home());
        }
        if (path.startsWith("/local/")) {
            return local.answer(request);
        }
        if (web.isPresent()) {
            return web.get().answer(request);
        }
        if (isPageToRead && path.equals("/")) {
            return Answer.html(200, home());
        }
        return Answer.html(404, Page.of("Nothing here", "<p>There is no such page.</p>"));
    }

    private Answer upload(Request request, String slot) throws IOException {
        if (!request.getMethod().equals("PUT")) {
            return Answer.problem(405, "method", "A slot takes a PUT.");
        }
        @Nullable String token = Request.extractQueryParameters(request).getValue("token");
        try (var content = Content.Source.asInputStream(request)) {
            return switch (uploads.receive(slot, token == null ? "" : token, content)) {
                case STORED -> Answer.json(200, "{}");
                case NO_SUCH_SLOT -> Answer.problem(403, "upload-slot", "This address is not valid.");
                case EXPIRED -> Answer.problem(403, "upload-slot", "This address has expired.");
                case WRONG_SIZE -> Answer.problem(400, "upload-size", "The file has not the size that was named.");
                case ALREADY_THERE -> Answer.problem(409, "upload-slot", "A file is there already.");
            };
        }
    }

    private String home() {
        return Page.of("Rebookly runs on this machine", """
                <p>Everything of Rebookly runs here, without an account and without a cloud. Nothing leaves this machine: each SMS arrives \
                at the phone and each e-mail in the mailbox below.</p>
                <article><p><b>Phone</b>: <a href="/local/phone">every SMS</a>, its links and receipts</p></article>
                <article><p><b>Mailbox</b>: <a href="/local/mailbox">every e-mail</a>, with codes to sign up and in</p></article>
                <article><p><b>Clock</b>: <a href="/local/clock">move time on</a>, and everything due on the way happens</p></article>
                <article><p><b>API</b>: under <code>/api/</code>, for example <a href="/api/health">/api/health</a>; the contract is docs/openapi.yaml</p></article>
                <article><p><b>Short links</b>: at <code>%s</code></p></article>""".formatted(linksOrigin));
    }
}
